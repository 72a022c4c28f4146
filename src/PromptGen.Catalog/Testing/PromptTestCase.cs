using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>One case of <c>tests.yaml</c>: data, and what is expected of the rendering.</summary>
/// <param name="Name">Its name, which no other case of the file has.</param>
/// <param name="NameSpan">Where the name stands: the place of findings about the case as a whole.</param>
public sealed record PromptTestCase(string Name, TextSpan NameSpan)
{
    /// <summary>What <c>history</c> inserts; empty for nothing.</summary>
    public ValueList<PromptMessage> History { get; init; } = ValueList<PromptMessage>.Empty;

    /// <summary>Where the history stands.</summary>
    public TextSpan HistorySpan { get; init; }

    /// <summary>The versions it is for, as a range in NuGet's notation; null for all.</summary>
    public string? Versions { get; init; }

    /// <summary>Where the versions stand.</summary>
    public TextSpan VersionsSpan { get; init; }

    /// <summary>What is expected of the rendering, in the order of <see cref="TestFileFormat.Case"/>.</summary>
    public ValueList<Expectation> Expectations { get; init; } = ValueList<Expectation>.Empty;

    /// <summary>A part of the reason for which rendering has to fail, empty for any reason; null when it has to succeed.</summary>
    public string? Error { get; init; }

    /// <summary>Where the error stands.</summary>
    public TextSpan ErrorSpan { get; init; }

    /// <summary>The program that judges; null for none.</summary>
    public JudgeCommand? Judge { get; init; }

    /// <summary>The question to a model; null for none.</summary>
    public ModelCheck? Model { get; init; }

    /// <summary>Whether there is more to it than rendering.</summary>
    public bool HasEvaluation => Judge is not null || Model is not null;

    /// <summary>The data, which only a contract gives types to; null for none.</summary>
    internal YamlMapping? Inputs { get; init; }
}
