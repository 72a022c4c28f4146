using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptGen.Emission.Tests.Support;
using PromptGen.Generator.Emission;
using Xunit;

namespace PromptGen.Emission.Tests;

/// <summary>Emitted files are ordinary, clean source: the compiler and every analyzer of the SDK are silent about them.</summary>
public sealed class CleanCodeTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_of_the_SDKs_analyzers_are_silent(bool isPublic)
    {
        CSharpCompilation compilation = Compiler.Compile(Files(isPublic, hasDateOnly: true));
        Compiler.AssertClean(compilation);
        string sdk = FindSdk();
        ImmutableArray<DiagnosticAnalyzer> analyzers = LoadAnalyzers(Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers"));
        Assert.NotEmpty(analyzers);
        ImmutableArray<Diagnostic> found = await Analyze(compilation, analyzers, sdk);
        Assert.True(found.IsEmpty, string.Join("\n", found.GroupBy(d => d.Id).OrderBy(g => g.Key).Select(g => g.Count() + " " + g.First())));
    }

    [Fact]
    public async Task The_analyzers_do_look()
    {
        CSharpCompilation compilation = Compiler.Compile(["namespace Test { public class Bad_Name { public int[] Values { get; set; } = new int[0]; } }"]);
        string sdk = FindSdk();
        ImmutableArray<Diagnostic> found = await Analyze(compilation, LoadAnalyzers(Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers")), sdk);
        Assert.Contains(found, d => d.Id == "CA1707");
        Assert.Contains(found, d => d.Id == "CA1819");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Emitted_code_compiles_for_netstandard(bool isPublic)
    {
        string netstandard = Directory.GetDirectories(Repository.Packages, "netstandard.*")
            .SelectMany(Directory.GetDirectories)
            .Select(version => Path.Combine(version, "build", "netstandard2.0", "ref"))
            .Where(Directory.Exists)
            .Order()
            .Last();
        string memory = Path.Combine(Repository.Packages, "system.memory");
        string library = Repository.Artifact("PromptGen", "netstandard2.0", "PromptGen.dll");
        IEnumerable<MetadataReference> references = Directory.GetFiles(netstandard, "*.dll")
            .Append(Directory.GetFiles(memory, "System.Memory.dll", SearchOption.AllDirectories).Where(f => f.Contains("netstandard2.0", StringComparison.Ordinal)).Order().Last())
            .Append(library)
            .Append(Repository.Artifact("PromptGen.Templates", "netstandard2.0", "PromptGen.Templates.dll"))
            .Select(f => MetadataReference.CreateFromFile(f));
        Compiler.AssertClean(Compiler.Compile(Files(isPublic, hasDateOnly: false), references));
    }

    [Fact]
    public void The_same_model_gives_the_same_file()
    {
        foreach (PromptEmissionModel model in SampleModels.All.Values)
        {
            Assert.Equal(PromptEmitter.Emit(model), PromptEmitter.Emit(model));
            Assert.DoesNotContain('\r', PromptEmitter.Emit(model));
        }
    }

    internal static string[] Files(bool isPublic, bool hasDateOnly)
    {
        IEnumerable<PromptEmissionModel> models = SampleModels.All.Values.Select(m => m with { IsPublic = isPublic, HasDateOnly = hasDateOnly });
        return
        [
            .. models.Select(PromptEmitter.Emit),
            CatalogEmitter.Emit(new CatalogEmissionModel
            {
                Namespace = "Test",
                RootClass = "Prompts",
                IsPublic = isPublic,
                MarksGenerated = false,
                Entries = models.Select(m => new CatalogEntry(m.Id, m.Folders, m.ClassName)).ToArray(),
            }),
        ];
    }

    private static string FindSdk()
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        string sdks = Path.Combine(root, "sdk");
        return Directory.GetDirectories(sdks, "10.*").OrderBy(d => d, StringComparer.Ordinal).Last();
    }

    private static ImmutableArray<DiagnosticAnalyzer> LoadAnalyzers(string folder)
    {
        var context = new AssemblyLoadContext("analyzers");
        context.Resolving += (c, name) => File.Exists(Path.Combine(folder, name.Name + ".dll")) ? c.LoadFromAssemblyPath(Path.Combine(folder, name.Name + ".dll")) : null;
        return [.. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
            .SelectMany(f => TypesOf(context.LoadFromAssemblyPath(Path.Combine(folder, f))))
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && t.GetCustomAttributes<DiagnosticAnalyzerAttribute>().Any(a => a.Languages.Contains(LanguageNames.CSharp)))
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];
    }

    // Code fixes lie beside the analyzers and need assemblies that only an editor has.
    private static Type[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return [.. e.Types.OfType<Type>()];
        }
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, string sdk)
    {
        // What AnalysisLevel=latest-all sets, rule by rule.
        string config = Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers", "build", "config", "analysislevel_10_all_warnaserror.globalconfig");
        Dictionary<string, ReportDiagnostic> severities = File.ReadLines(config)
            .Where(l => l.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
            .Select(l => l.Split('=', StringSplitOptions.TrimEntries))
            .GroupBy(p => p[0].Split('.')[1])
            .ToDictionary(g => g.Key, g => g.Last()[1] == "none" ? ReportDiagnostic.Suppress : ReportDiagnostic.Warn);
        Assert.NotEmpty(severities);
        CSharpCompilation configured = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(severities));
        ImmutableArray<Diagnostic> found = await configured.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)];
    }
}
