using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Rules.Governance;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Catalog.Tests.Rules.Governance;

public class AcceptedFindingsTests
{
    private const string Code = "PG2050";

    [Fact]
    public void AnAcceptedWarningIsLeftOutInEveryFileOfItsPromptAndNowhereElse()
    {
        GovernedCatalogue catalogue = Catalogue(new AcceptedFinding(Code, "Reviewed"));
        string[] files = ["greeting/greeting.prompt", "greeting/versions/1.0.0.prompt", "greeting/versions/1.1.0.prompt", "greeting/manifest.yaml", "other/manifest.yaml"];

        Assert.Equal(["prompts/other/manifest.yaml: PG2050"], Filter(catalogue, files.Select(Warning)));
    }

    [Fact]
    public void AVersionNarrowsItToThatVersionsFileAndRecord()
    {
        GovernedCatalogue catalogue = Catalogue(new AcceptedFinding(Code, "Reviewed", PromptText.Version("1.1.0")));
        ManifestFile manifest = catalogue.Read().Find(PromptText.Id("greeting"))!.Manifest!;
        CatalogueDiagnostic[] inManifest = [.. manifest.Places.Versions.Select(v => CatalogueDiagnostic.At(manifest.Path, v.Number, Code, DiagnosticSeverity.Warning, "m"))];

        Assert.Equal(
            ["prompts/greeting/greeting.prompt: PG2050", "prompts/greeting/versions/1.0.0.prompt: PG2050", "prompts/greeting/manifest.yaml: PG2050"],
            Filter(catalogue, [Warning("greeting/greeting.prompt"), Warning("greeting/versions/1.0.0.prompt"), Warning("greeting/versions/1.1.0.prompt"), .. inManifest]));
    }

    [Fact]
    public void AnErrorCannotBeAccepted() => Assert.Equal(
        ["prompts/greeting/greeting.prompt: PG2050", "prompts/greeting/manifest.yaml: PG3005"],
        Filter(Catalogue(new AcceptedFinding(Code, "No")), [CatalogueDiagnostic.OfFile("prompts/greeting/greeting.prompt", Code, "m")]));

    [Fact]
    public void AnAcceptanceThatMeetsNothingIsFoundAtItsCode()
    {
        GovernedCatalogue catalogue = Catalogue(new AcceptedFinding(Code, "Reviewed", PromptText.Version("1.0.0")), new AcceptedFinding("PG2052", "Later"));

        CatalogueDiagnostic[] left = [.. AcceptedFindings.Filter([Warning("greeting/versions/1.1.0.prompt")], catalogue.Read())];

        Assert.Equal(["greeting/manifest.yaml: PG3005 at PG2050", "greeting/manifest.yaml: PG3005 at PG2052"], catalogue.Show(left.Skip(1)));
        Assert.Equal("PG2050 is accepted for 'greeting' 1.0.0, but does not occur there; remove the entry, so that it hides nothing later", left[1].Diagnostic.Message);
    }

    private static GovernedCatalogue Catalogue(params AcceptedFinding[] accepts) => new GovernedCatalogue()
        .With("greeting/greeting.prompt", "---\n---\nHello\n")
        .Release("greeting", "1.0.0", 1)
        .Release("greeting", "1.1.0", 2)
        .Release("other", "1.0.0", 1)
        .Change("greeting", m => m with { Accepts = new ValueList<AcceptedFinding>(accepts) });

    private static CatalogueDiagnostic Warning(string path) => CatalogueDiagnostic.OfFile("prompts/" + path, Code, "m", DiagnosticSeverity.Warning);

    private static string[] Filter(GovernedCatalogue catalogue, IEnumerable<CatalogueDiagnostic> findings) =>
        [.. AcceptedFindings.Filter(findings, catalogue.Read()).Select(f => $"{f.Path}: {f.Diagnostic.Code}")];
}
