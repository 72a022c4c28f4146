extern alias generator;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PromptGenerator = generator::PromptGen.Generator.PromptGenerator;

namespace PromptGen.Documentation.Tests.Support;

/// <summary>Compiles a page's C# with the prompts beside it and lets every analyzer look at it.</summary>
internal static class ExampleCode
{
    private const string Root = "/app/";

    // Advice on the prompts beside the code is what other pages show.
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(PromptGenerator).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(t)).Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)
            .Where(a => a.SupportedDiagnostics.All(d => d.Category == "PromptGen.Use")),
    ];

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is { } name && (name.StartsWith("System.", StringComparison.Ordinal)
                || name is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll" or "PromptGen.dll" or "PromptGen.Templates.dll" or "Microsoft.Extensions.AI.Abstractions.dll"))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    /// <summary>Whether a page's files are more than a catalogue.</summary>
    public static bool IsIn(IReadOnlyDictionary<string, byte[]> files) => files.Keys.Any(IsCode);

    /// <summary>Everything that the compiler, the generator and the analyzers say, as build logs show it.</summary>
    public static string[] FindingsOf(IReadOnlyDictionary<string, byte[]> files)
    {
        CSharpParseOptions parse = CSharpParseOptions.Default.WithPreprocessorSymbols("NET6_0_OR_GREATER");
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Example",
            files.Where(f => IsCode(f.Key)).Select(f => CSharpSyntaxTree.ParseText(TextOf(f.Value), parse, Root + f.Key)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        ImmutableArray<AdditionalText> texts = [.. files.Where(f => !IsCode(f.Key)).Select(f => new ExampleFile(Root + f.Key, TextOf(f.Value)))];
        var options = new ExampleOptions(Root);
        CSharpGeneratorDriver.Create([new PromptGenerator().AsSourceGenerator()], texts, parse, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> ofGenerator);
        ImmutableArray<Diagnostic> ofAnalyzers = generated.WithAnalyzers(Analyzers, new AnalyzerOptions(texts, options)).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return
        [
            .. generated.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Concat(ofGenerator).Concat(ofAnalyzers)
                .Select(Show).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsCode(string path) => path.EndsWith(".cs", StringComparison.Ordinal);

    private static SourceText TextOf(byte[] bytes) => SourceText.From(bytes, bytes.Length);

    private static string Show(Diagnostic found)
    {
        FileLinePositionSpan place = found.Location.GetLineSpan();
        string path = place.Path.StartsWith(Root, StringComparison.Ordinal) ? place.Path[Root.Length..] : place.Path;
        string severity = found.Severity.ToString().ToLowerInvariant();
        return FormattableString.Invariant($"{path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {severity} {found.Id}: {found.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
