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
    public void AnErrorCannotBeAccepted()
    {
        GovernedCatalogue catalogue = Catalogue(new AcceptedFinding(Code, "No"));
        CatalogueDiagnostic error = CatalogueDiagnostic.OfFile("prompts/greeting/greeting.prompt", Code, "m");

        Assert.Equal(["prompts/greeting/greeting.prompt: PG2050"], Filter(catalogue, [error]));
        Assert.Equal(["greeting/manifest.yaml: PG3005 at PG2050"], catalogue.Show(AcceptedFindings.FindIdle([error], catalogue.Scope())));
    }

    [Fact]
    public void AnAcceptanceThatMeetsNothingIsFoundAtItsCode()
    {
        GovernedCatalogue catalogue = Catalogue(new AcceptedFinding("PG3002", "Reviewed", PromptText.Version("1.0.0")), new AcceptedFinding("PG2052", "Later"), new AcceptedFinding(Code, "Met"));
        CatalogueDiagnostic[] idle = [.. AcceptedFindings.FindIdle([Warning("greeting/greeting.prompt")], catalogue.Scope())];

        Assert.Equal(["greeting/manifest.yaml: PG3005 at PG3002", "greeting/manifest.yaml: PG3005 at PG2052"], catalogue.Show(idle));
        Assert.Equal("PG3002 is accepted for 'greeting' 1.0.0, but does not occur there; remove the entry, so that it hides nothing later", idle[0].Diagnostic.Message);
    }

    // Advice on a template is given for one file of a prompt, age needs a clock, and with one lock others are out of sight.
    [Fact]
    public void WhatWasNotLookedAtIsNotCalledIdle()
    {
        GovernedCatalogue version = Catalogue(new AcceptedFinding(Code, "Reviewed", PromptText.Version("1.0.0")));
        GovernedCatalogue age = Catalogue(new AcceptedFinding("PG3004", "Kept for the auditors"));
        GovernedCatalogue any = Catalogue(new AcceptedFinding(Code, "Reviewed"));

        Assert.Empty(AcceptedFindings.FindIdle([], version.Scope()));
        Assert.Empty(AcceptedFindings.FindIdle([], age.Scope()));
        Assert.Empty(AcceptedFindings.FindIdle([], any.Scope(null, any.Lock("greeting@1.0.0"))));
        Assert.Single(AcceptedFindings.FindIdle([], Catalogue(new AcceptedFinding(Code, "Gone", PromptText.Version("0.9.0"))).Scope()));
        Assert.Single(AcceptedFindings.FindIdle([], age.Scope(GovernedCatalogue.Day(3))));
        Assert.Single(AcceptedFindings.FindIdle([], any.Scope(GovernedCatalogue.Day(3), any.Lock("greeting@1.0.0"))));
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
