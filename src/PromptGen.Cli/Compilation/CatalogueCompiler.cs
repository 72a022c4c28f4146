extern alias generator;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PromptGen.Cli.Compilation;

/// <summary>Compiles a catalogue as a project's build would: the real generator makes C# of it, the real compiler an assembly.</summary>
internal static class CatalogueCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp11, DocumentationMode.None, preprocessorSymbols: ["NET6_0_OR_GREATER"]);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(FindReferences);

    /// <summary>Compiles <paramref name="files"/> and loads the assembly.</summary>
    /// <param name="files">A catalogue; every prompt's newest version is compiled.</param>
    /// <param name="problems">Errors of the generator or the compiler; with one there is no assembly.</param>
    /// <returns>The compiled prompts, to be disposed of after use; null when there are problems.</returns>
    [RequiresUnreferencedCode(CompiledPrompts.WhyReflection)]
    public static CompiledPrompts? Compile(IReadOnlyList<MemoryFile> files, out IReadOnlyList<CompilationProblem> problems)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new generator::PromptGen.Generator.PromptGenerator().AsSourceGenerator()],
            files.ToImmutableArray<AdditionalText>(),
            ParseOptions,
            new MemoryFileOptions());
        var empty = CSharpCompilation.Create("PromptGen.Evaluated", [], References.Value, Options);
        driver.RunGeneratorsAndUpdateCompilation(empty, out Microsoft.CodeAnalysis.Compilation compilation, out ImmutableArray<Diagnostic> generated);
        problems = ErrorsIn(generated);
        if (problems.Count > 0)
        {
            return null;
        }

        using var assembly = new MemoryStream();
        problems = ErrorsIn(compilation.Emit(assembly).Diagnostics);
        assembly.Position = 0;
        return problems.Count > 0 ? null : new CompiledPrompts(assembly);
    }

    private static List<CompilationProblem> ErrorsIn(ImmutableArray<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .Where(d => d.Severity == DiagnosticSeverity.Error || (d.Severity == DiagnosticSeverity.Warning && d.Id == "CS8785"))
            .Select(d => new CompilationProblem(d.Location.GetMappedLineSpan().Path ?? d.Location.SourceTree?.FilePath ?? "", d.ToString())),
    ];

    // The framework that runs the tool, and the runtime library; not the generator beside it, which repeats its types.
    private static IReadOnlyList<MetadataReference> FindReferences()
    {
        string[] trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string framework = Path.GetDirectoryName(trusted.First(path => IsOf(path, typeof(object))))!;
        return [.. trusted.Where(path => Path.GetDirectoryName(path) == framework || IsOf(path, typeof(RenderedPrompt)) || IsOf(path, typeof(PromptMessage))).Select(path => MetadataReference.CreateFromFile(path))];
    }

    private static bool IsOf(string path, Type type) => Path.GetFileNameWithoutExtension(path) == type.Assembly.GetName().Name;
}
