using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PromptGen.Benchmarks.Builds;

namespace PromptGen.Benchmarks.Generation;

/// <summary>A project in a compiler that stays, as in an editor: what a build gives the compiler of sample prompts, all pinned, and one C# file.</summary>
internal sealed class GeneratedProject
{
    /// <summary>The language that projects are written in.</summary>
    public static CSharpParseOptions Language { get; } = CSharpParseOptions.Default.WithPreprocessorSymbols("NET5_0_OR_GREATER", "NET6_0_OR_GREATER");

    /// <summary>What projects reference.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "PromptGen.dll" or "PromptGen.Templates.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly int _edited;
    private readonly SyntaxTree[] _code = [.. Enumerable.Range(0, 2).Select(i => CSharpSyntaxTree.ParseText($"class Program {{ static void Main() {{ int x = {i}; System.Console.WriteLine(x); }} }}", Language, "Program.cs"))];
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;
    private AdditionalText? _draft;
    private int _keystrokes;
    private int _edits;

    /// <summary>Makes a project; nothing is generated yet.</summary>
    /// <param name="generator">What runs.</param>
    /// <param name="prompts">How many prompts there are.</param>
    /// <param name="isEdited">Whether somebody works on a draft.</param>
    public GeneratedProject(IIncrementalGenerator generator, int prompts, bool isEdited)
    {
        _edited = prompts / 2;
        var inputs = SelectedInputs.Of(prompts, isEdited ? _edited : null);
        _draft = inputs.EditedDraft;
        _compilation = CSharpCompilation.Create("App", [_code[0]], References, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        _driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], inputs.Files, Language, inputs.Settings, new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: false));
    }

    /// <summary>What the generator has made, in one text.</summary>
    public string Generated => string.Concat(_driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources).Select(source => source.SourceText.ToString()));

    /// <summary>The words that only the edited draft has now.</summary>
    public string Words => $"Edited for the {_edits}. time.";

    /// <summary>How many accessors it has made.</summary>
    public int Accessors => _driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources).Sum(source => source.SourceText.ToString().Split("<summary>The prompt's id.").Length - 1);

    /// <summary>Runs the generator.</summary>
    public GeneratedProject Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        return this;
    }

    /// <summary>Another text in the C# file; it is parsed already.</summary>
    public GeneratedProject Type()
    {
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], _code[++_keystrokes % 2]);
        return Run();
    }

    /// <summary>Another text in the draft that somebody works on.</summary>
    public GeneratedProject Edit()
    {
        _edits++;
        CatalogueText next = new(_draft!.Path, DraftText());
        _driver = _driver.ReplaceAdditionalText(_draft, next);
        _draft = next;
        return Run();
    }

    /// <summary>A released version and its record.</summary>
    public static AdditionalText[] Release(string id, string text) =>
    [
        new CatalogueText($"{ProjectSettings.Root}{id}/versions/1.0.0.prompt", text),
        new CatalogueText(
            $"{ProjectSettings.Root}{id}/manifest.yaml",
            $"owners: [team]\nversions:\n  - version: 1.0.0\n    digest: {DigestOf(text)}\n    author: ana\n    time: 2026-09-12T14:03:00Z\n    reason: First release\n    status: active\n"),
    ];

    /// <summary>A text's digest.</summary>
    public static string DigestOf(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private string DraftText() => SampleText.Draft(_edited) + Words + "\n";
}
