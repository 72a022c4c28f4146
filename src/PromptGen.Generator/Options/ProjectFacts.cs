using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptGen.Generator.Diagnostics;

namespace PromptGen.Generator.Options;

/// <summary>All that a project says besides its files.</summary>
/// <param name="Options">What it sets.</param>
/// <param name="Consumer">What its C# can do.</param>
/// <param name="Mode">What the build is for.</param>
internal sealed record ProjectFacts(ProjectOptions Options, ConsumerFacts Consumer, BuildMode Mode)
{
    /// <summary>What it wants of emitted code.</summary>
    public EmissionSettings Settings => EmissionSettings.From(Options, Consumer);

    /// <summary>What is wrong with it.</summary>
    public IEnumerable<Diagnostic> Problems => ProjectProblems.Of(Options, Consumer);

    /// <summary>Reads them.</summary>
    public static ProjectFacts Read(AnalyzerConfigOptions options, ParseOptions parse) => new(ProjectOptions.Read(options), ConsumerFacts.Read(parse), BuildMode.Read(options));
}
