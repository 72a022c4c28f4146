using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PromptGen.Generator.Tests.Support;

namespace PromptGen.Analyzers.Tests.Support;

/// <summary>
/// A project as an editor holds it: sources, catalogue files as additional documents, and the configuration that MSBuild writes for the package's properties and metadata.
/// </summary>
internal sealed class TestProject
{
    public const string CodePath = "/app/Chat.cs";

    private readonly string _root;
    private readonly string _lock;

    private TestProject(Project project, string root = TestCatalogue.Root, string @lock = TestCatalogue.LockPath)
    {
        Project = project;
        _root = root;
        _lock = @lock;
    }

    public Project Project { get; }

    /// <summary>The first source file.</summary>
    public Document Code => Project.Documents.Single(d => Path.GetFileName(d.FilePath) == "Chat.cs");

    private string ConfigPath => Path.ChangeExtension(Project.FilePath!, ".GeneratedMSBuildEditorConfig.editorconfig");

    /// <summary>References everything a chat application does but an assembly to leave out; <paramref name="platform"/> has the symbols that the SDK defines for the target.</summary>
    public static TestProject Create(string code, TestCatalogue? catalogue = null, string without = "", LoadedAnalyzers? analyzers = null, string[]? platform = null, params (string Name, string Value)[] properties)
    {
        Solution solution = Empty("/app/App.csproj", References.All.Where(r => without.Length == 0 || !r.Display!.EndsWith(without, StringComparison.Ordinal)), analyzers ?? new LoadedAnalyzers(), platform);
        IEnumerable<(string Path, string Text)> files = (catalogue ?? new TestCatalogue()).Files.Select(f => (f.Key, f.Value));
        return new TestProject(With(solution, [(CodePath, code)], files)).WithConfiguration(properties);
    }

    /// <summary>A project on the disk: <c>App.csproj</c>, its sources, and a catalogue and a lock beside it.</summary>
    public static TestProject Open(string folder, params (string Name, string Value)[] properties)
    {
        string root = Path.Combine(folder, "prompts");
        string[] catalogue = [.. Directory.EnumerateFiles(folder, "prompts.lock.json").Concat(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))];
        Project project = With(
            Empty(Path.Combine(folder, "App.csproj"), References.All, new LoadedAnalyzers(), null),
            Directory.EnumerateFiles(folder, "*.cs").Select(f => (f, File.ReadAllText(f))),
            catalogue.Select(f => (f, File.ReadAllText(f))));
        return new TestProject(project, root, Path.Combine(folder, "prompts.lock.json")).WithConfiguration(properties);
    }

    /// <summary>The project after an edit, evaluated again: files that the edit added have the metadata of their place.</summary>
    public TestProject After(Solution edited, params (string Name, string Value)[] properties) => new TestProject(edited.GetProject(Project.Id)!, _root, _lock).WithConfiguration(properties);

    /// <summary>The project with another text of its first source file.</summary>
    public TestProject WithCode(string code) => new(Project.Solution.WithDocumentText(Code.Id, SourceText.From(code, Encoding.UTF8)).GetProject(Project.Id)!, _root, _lock);

    public async Task<Compilation> Compile() => (await Project.GetCompilationAsync())!;

    /// <summary>Errors and warnings of the compiler, generated sources among what is compiled.</summary>
    public async Task<string[]> Problems() =>
        [.. (await Compile()).GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString())];

    /// <summary>What analyzers report, in the order of places.</summary>
    public async Task<ImmutableArray<Diagnostic>> Analyze(params DiagnosticAnalyzer[] analyzers)
    {
        var failures = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(Project.AnalyzerOptions, (failure, _, _) => failures.Add(failure), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await (await Compile()).WithAnalyzers([.. analyzers], options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        return [.. found.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    /// <summary>What the generator reports.</summary>
    public async Task<ImmutableArray<Diagnostic>> RunGenerator() =>
        CSharpGeneratorDriver.Create(
                Project.AnalyzerReferences.SelectMany(r => r.GetGenerators(LanguageNames.CSharp)),
                Project.AnalyzerOptions.AdditionalFiles,
                (CSharpParseOptions)Project.ParseOptions!,
                Project.AnalyzerOptions.AnalyzerConfigOptionsProvider)
            .RunGenerators(await Compile()).GetRunResult().Diagnostics;

    /// <summary>The characters under a diagnostic's squiggle.</summary>
    public static string TextUnder(Diagnostic found) => found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan);

    private static Solution Empty(string path, IEnumerable<MetadataReference> references, LoadedAnalyzers analyzers, string[]? platform) => new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
        ProjectId.CreateNewId(),
        VersionStamp.Default,
        "App",
        "App",
        LanguageNames.CSharp,
        filePath: path,
        compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
        parseOptions: CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13).WithPreprocessorSymbols(platform ?? ["NET5_0_OR_GREATER", "NET6_0_OR_GREATER"]),
        metadataReferences: references,
        analyzerReferences: [analyzers]));

    private static Project With(Solution solution, IEnumerable<(string Path, string Text)> sources, IEnumerable<(string Path, string Text)> files)
    {
        ProjectId id = Assert.Single(solution.ProjectIds);
        foreach ((string path, string text) in sources)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text, Encoding.UTF8), filePath: path);
        }

        foreach ((string path, string text) in files)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text, Encoding.UTF8), filePath: path);
        }

        return solution.GetProject(id)!;
    }

    private TestProject WithConfiguration((string Name, string Value)[] properties)
    {
        Solution solution = Project.Solution;
        foreach (AnalyzerConfigDocument old in Project.AnalyzerConfigDocuments.Where(d => d.FilePath == ConfigPath))
        {
            solution = solution.RemoveAnalyzerConfigDocument(old.Id);
        }

        solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(Project.Id), Path.GetFileName(ConfigPath), SourceText.From(ConfigurationOf(properties), Encoding.UTF8), filePath: ConfigPath);
        return new TestProject(solution.GetProject(Project.Id)!, _root, _lock);
    }

    private string ConfigurationOf((string Name, string Value)[] properties)
    {
        var config = new StringBuilder("is_global = true\n");
        foreach ((string name, string value) in properties)
        {
            config.Append("build_property.").Append(name).Append(" = ").Append(value).Append('\n');
        }

        foreach (TextDocument file in Project.AdditionalDocuments)
        {
            if (RoleOf(file.FilePath!) is { } role)
            {
                config.Append("\n[").Append(file.FilePath).Append("]\nbuild_metadata.AdditionalFiles.PromptGenRole = ").Append(role)
                    .Append("\nbuild_metadata.AdditionalFiles.PromptGenRoot = ").Append(_root).Append('\n');
            }
        }

        return config.ToString();
    }

    private string? RoleOf(string path) =>
        path == _lock ? "lock"
        : path == TestCatalogue.ReleasedPath ? "released"
        : !path.StartsWith(_root, StringComparison.Ordinal) ? null
        : path.EndsWith("/manifest.yaml", StringComparison.Ordinal) ? "manifest"
        : path.EndsWith("/promptgen.yaml", StringComparison.Ordinal) ? "settings"
        : path.Contains("/versions/", StringComparison.Ordinal) ? "version"
        : path.EndsWith(".prompt", StringComparison.Ordinal) ? "draft"
        : path.EndsWith(".ids.txt", StringComparison.Ordinal) ? "index"
        : null;
}
