extern alias generator;

using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PromptGen.Analyzers.Tests.Support;
using PromptGen.Generator.Tests.Support;
using CatalogueAnalyzer = generator::PromptGen.Generator.Analysis.CatalogueAnalyzer;

namespace PromptGen.Analyzers.Tests;

/// <summary>Advice on the catalogue, as an editor shows it in the catalogue's files.</summary>
public sealed class CatalogueAnalyzerTests
{
    private const string Hello = "---\n---\nHello\n";
    private const string Hi = "---\n---\nHi\n";

    [Fact]
    public async Task A_finding_stands_in_its_file_under_its_text()
    {
        TestCatalogue catalogue = Catalogue();
        Diagnostic found = Assert.Single(await TestProject.Create("", catalogue).Analyze(new CatalogueAnalyzer()));

        Assert.Equal("PG1037", found.Id);
        Assert.Equal(TestCatalogue.ManifestPath("greeting"), found.Location.GetLineSpan().Path);
        Assert.Equal("\"-\"", TextUnder(catalogue, found));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal("'greeting' 1.0.0 was released without a reason; write here why, for whoever asks in a year", found.GetMessage(CultureInfo.InvariantCulture));
    }

    // As a build hands it over: the manifest's text is in the same input as the version's.
    [Fact]
    public async Task A_finding_in_a_text_that_came_among_others_stands_in_the_texts_own_file()
    {
        Diagnostic alone = Assert.Single(await TestProject.Create("", Catalogue()).Analyze(new CatalogueAnalyzer()));
        Diagnostic held = Assert.Single(await TestProject.Create("", Catalogue().Held()).Analyze(new CatalogueAnalyzer()));

        Assert.Equal(alone.Location.GetLineSpan(), held.Location.GetLineSpan());
        Assert.Equal(alone.ToString(), held.ToString());
    }

    // A build hands over what an application compiles; what else a manifest names lies on the disk.
    [Fact]
    public async Task Beside_a_list_of_prompts_the_files_are_a_selection()
    {
        TestCatalogue catalogue = Catalogue(reason: "First").Add("greeting", Hi, "1.1.0", reason: "Second").Remove(TestCatalogue.VersionPath("greeting", "1.1.0"));

        Assert.Equal(["PG1002"], (await TestProject.Create("", catalogue).Analyze(new CatalogueAnalyzer())).Concat(await TestProject.Create("", catalogue).RunGenerator()).Select(d => d.Id).Distinct());
        catalogue.Set(TestCatalogue.Root + "/App.ids.txt", "greeting released\n");
        Assert.Empty((await TestProject.Create("", catalogue).Analyze(new CatalogueAnalyzer())).Concat(await TestProject.Create("", catalogue).RunGenerator()));
    }

    [Fact]
    public async Task Where_nothing_is_to_be_said_nothing_is() => Assert.Empty(await TestProject.Create("", Catalogue(reason: "First")).Analyze(new CatalogueAnalyzer()));

    [Fact]
    public async Task A_build_that_has_reported_everything_hears_nothing_twice() =>
        Assert.Empty(await TestProject.Create("", Catalogue(), properties: ("PromptGenFindingsReported", "true")).Analyze(new CatalogueAnalyzer()));

    // One of everything: advice, warnings of the generator, and files that cannot be compiled.
    [Fact]
    public async Task What_the_generator_reports_is_not_reported_again()
    {
        const string broken = "---\n---\nHello {{ name }}\n";
        TestCatalogue catalogue = Catalogue(status: "deprecated").Add("greeting", Hi, "1.1.0")
            .Add("broken", broken).Add("edited", Hello, digest: TestCatalogue.DigestOf(Hi)).Set(TestCatalogue.VersionPath("greeting", "9.0.0"), Hello)
            .Lock(("greeting", "1.0.0", TestCatalogue.DigestOf(Hello)), ("broken", "1.0.0", TestCatalogue.DigestOf(broken)), ("edited", "1.0.0", TestCatalogue.DigestOf(Hi)), ("gone", "1.0.0", TestCatalogue.DigestOf(Hi)));
        TestProject project = TestProject.Create("", catalogue);
        Diagnostic[] ofGenerator = [.. await project.RunGenerator()];
        Diagnostic[] ofAnalyzer = [.. await project.Analyze(new CatalogueAnalyzer())];

        Assert.Contains(ofGenerator, d => d.Id == "PG1028");
        Assert.Contains(ofGenerator, d => d.Severity == DiagnosticSeverity.Error);
        Assert.Contains(ofAnalyzer, d => d.Id == "PG1037");
        Assert.Empty(ofGenerator.Select(Place).Intersect(ofAnalyzer.Select(Place)));
        Assert.Empty(ofGenerator.Select(d => d.Id).Intersect(new CatalogueAnalyzer().SupportedDiagnostics.Select(d => d.Id)));
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public async Task A_global_configuration_sets_the_severity(string setting, DiagnosticSeverity? expected)
    {
        TestProject project = TestProject.Create("", Catalogue());
        Solution configured = project.Project.Solution.AddAnalyzerConfigDocument(
            DocumentId.CreateNewId(project.Project.Id), ".globalconfig", SourceText.From($"is_global = true\ndotnet_diagnostic.PG1037.severity = {setting}\n", Encoding.UTF8), filePath: "/app/.globalconfig");
        ImmutableArray<Diagnostic> found = await project.After(configured).Analyze(new CatalogueAnalyzer());

        Assert.Equal(expected, found.SingleOrDefault()?.Severity);
    }

    [Fact]
    public async Task An_edit_to_a_file_is_seen_by_the_same_analyzer()
    {
        var analyzer = new CatalogueAnalyzer();
        TestProject project = TestProject.Create("", Catalogue());
        Assert.Single(await project.Analyze(analyzer));
        string manifest = TestCatalogue.ManifestPath("greeting");
        TestProject mended = project.After(project.Project.Solution.WithAdditionalDocumentText(
            project.Project.AdditionalDocuments.Single(d => d.FilePath == manifest).Id,
            SourceText.From(Catalogue(reason: "First").Files[manifest], Encoding.UTF8)));

        Assert.Empty(await mended.Analyze(analyzer));
        Assert.Single(await project.Analyze(analyzer));
    }

    private static string Place(Diagnostic found) => string.Create(CultureInfo.InvariantCulture, $"{found.Id} {found.Location.GetLineSpan()}");

    private static string TextUnder(TestCatalogue catalogue, Diagnostic found)
    {
        FileLinePositionSpan place = found.Location.GetLineSpan();
        SourceText text = SourceText.From(catalogue.Files[place.Path]);
        return text.ToString(text.Lines.GetTextSpan(place.Span));
    }

    private static TestCatalogue Catalogue(string reason = "-", string status = "active") => new TestCatalogue()
        .Set(TestCatalogue.Root + "/promptgen.yaml", "owners: [ana]\n")
        .Add("greeting", Hello, reason: reason, status: status).Lock(("greeting", "1.0.0", TestCatalogue.DigestOf(Hello)));
}
