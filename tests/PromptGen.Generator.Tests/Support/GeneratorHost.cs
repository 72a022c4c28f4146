extern alias generator;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using PromptGenerator = generator::PromptGen.Generator.PromptGenerator;

namespace PromptGen.Generator.Tests.Support;

/// <summary>Runs the generator in the newest compiler.</summary>
internal sealed class GeneratorHost
{
    private static readonly ImmutableArray<MetadataReference> References = FindReferences();

    private readonly ImmutableDictionary<string, AdditionalText> _texts;
    private readonly Lazy<GeneratorRunResult> _result;

    private GeneratorHost(GeneratorDriver driver, CSharpCompilation compilation, ImmutableDictionary<string, AdditionalText> texts)
    {
        _texts = texts;
        Driver = driver;
        Compilation = compilation;

        // The driver makes its account of the steps anew for whoever asks.
        _result = new Lazy<GeneratorRunResult>(() => Driver.GetRunResult().Results.Single());
    }

    public GeneratorDriver Driver { get; }

    /// <summary>What was given to the generator.</summary>
    public CSharpCompilation Compilation { get; }

    public GeneratorRunResult Result => _result.Value;

    /// <summary>The paths of the files that the generator has read, in this run or before.</summary>
    public IEnumerable<string> Read => _texts.Values.Cast<InMemoryText>().Where(t => t.Reads > 0).Select(t => t.Path);

    /// <summary>How often all files together were read, in this run or before.</summary>
    public int Reads => _texts.Values.Cast<InMemoryText>().Sum(t => t.Reads);

    public IReadOnlyDictionary<string, string> Sources => Result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());

    /// <summary>Runs a new driver over a catalogue.</summary>
    public static GeneratorHost Run(TestCatalogue catalogue, string code = "", LanguageVersion language = LanguageVersion.CSharp11, params (string Name, string Value)[] properties) =>
        Run(catalogue, code, language, isTracked: true, properties, hasDateOnly: true);

    /// <summary>Runs a new driver for a project of a platform that has no <c>System.DateOnly</c>.</summary>
    public static GeneratorHost RunWithoutDateOnly(TestCatalogue catalogue, (string Name, string Value)[] properties) =>
        Run(catalogue, "", LanguageVersion.CSharp11, isTracked: true, properties, hasDateOnly: false);

    /// <summary>
    /// Runs a new driver that keeps no account of its steps. That account costs the driver time that grows with the square of the catalogue; a larger one is looked at by object identity.
    /// </summary>
    public static GeneratorHost RunUntracked(TestCatalogue catalogue, string code = "", params (string Name, string Value)[] properties) =>
        Run(catalogue, code, LanguageVersion.CSharp11, isTracked: false, properties, hasDateOnly: true);

    private static GeneratorHost Run(TestCatalogue catalogue, string code, LanguageVersion language, bool isTracked, (string Name, string Value)[] properties, bool hasDateOnly)
    {
        CSharpParseOptions parse = CSharpParseOptions.Default.WithLanguageVersion(language).WithPreprocessorSymbols((string[])(hasDateOnly ? ["NET5_0_OR_GREATER", "NET6_0_OR_GREATER"] : ["NETSTANDARD2_0"]));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(code, parse, "Consumer.cs")],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));
        ImmutableDictionary<string, AdditionalText> texts = catalogue.Files.ToImmutableDictionary(f => f.Key, f => (AdditionalText)new InMemoryText(f.Key, f.Value));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new PromptGenerator().AsSourceGenerator()],
            texts.Values,
            parse,
            OptionsOf(properties),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));
        return new GeneratorHost(driver.RunGenerators(compilation), compilation, texts);
    }

    /// <summary>The next run of the same driver after an edit to the C# of the project.</summary>
    public GeneratorHost WithCode(string code)
    {
        SyntaxTree old = Compilation.SyntaxTrees[0];
        CSharpCompilation edited = Compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)old.Options, old.FilePath));
        return new GeneratorHost(Driver.RunGenerators(edited), edited, _texts);
    }

    /// <summary>The next run of the same driver with the files of another catalogue; a file whose text is the same stays the same object.</summary>
    public GeneratorHost WithFiles(TestCatalogue next)
    {
        GeneratorDriver driver = Driver;
        ImmutableDictionary<string, AdditionalText> texts = _texts;
        foreach ((string path, string text) in next.Files)
        {
            if (!texts.TryGetValue(path, out AdditionalText? old))
            {
                texts = texts.Add(path, new InMemoryText(path, text));
                driver = driver.AddAdditionalTexts([texts[path]]);
            }
            else if (((InMemoryText)old).Content != text)
            {
                texts = texts.SetItem(path, new InMemoryText(path, text));
                driver = driver.ReplaceAdditionalText(old, texts[path]);
            }
        }

        AdditionalText[] gone = [.. texts.Values.Where(t => !next.Files.ContainsKey(t.Path))];
        driver = gone.Length == 0 ? driver : driver.RemoveAdditionalTexts([.. gone]);
        return new GeneratorHost(driver.RunGenerators(Compilation), Compilation, texts.RemoveRange(gone.Select(t => t.Path)));
    }

    /// <summary>The next run of the same driver with a new object for one file and its text as it was.</summary>
    public GeneratorHost Touch(string path)
    {
        var touched = new InMemoryText(path, _texts[path].GetText()!.ToString());
        return new GeneratorHost(Driver.ReplaceAdditionalText(_texts[path], touched).RunGenerators(Compilation), Compilation, _texts.SetItem(path, touched));
    }

    /// <summary>The next run of the same driver with other MSBuild properties.</summary>
    public GeneratorHost WithProperties(params (string Name, string Value)[] properties) =>
        new(Driver.WithUpdatedAnalyzerConfigOptions(OptionsOf(properties)).RunGenerators(Compilation), Compilation, _texts);

    /// <summary>The project with what was generated.</summary>
    public CSharpCompilation Complete() => Compilation.AddSyntaxTrees(Result.GeneratedSources.Select(s => s.SyntaxTree));

    /// <summary>The compiled project; fails on any warning or error.</summary>
    public byte[] Compile()
    {
        Assert.Empty(Result.Diagnostics);
        using var dll = new MemoryStream();
        EmitResult emitted = Complete().Emit(dll);
        Assert.Empty(emitted.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()));
        Assert.True(emitted.Success);
        return dll.ToArray();
    }

    private static InMemoryOptions OptionsOf((string Name, string Value)[] properties) => new(properties.ToDictionary(p => p.Name, p => p.Value));

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return
        [
            .. platform.Where(p => Path.GetFileName(p) is { } name
                    && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll" or "PromptGen.dll" or "PromptGen.Templates.dll"))
                .Select(p => MetadataReference.CreateFromFile(p)),
        ];
    }
}
