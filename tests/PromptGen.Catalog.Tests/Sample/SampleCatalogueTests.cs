using System;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Rules.Governance;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using Xunit;

namespace PromptGen.Catalog.Tests.Sample;

public class SampleCatalogueTests
{
    [Fact]
    public void TheSampleCatalogueIsRight()
    {
        PromptCatalogue catalogue = CatalogueReader.Read(Repository.Path("prompts"));

        Assert.Empty(catalogue.Diagnostics.Select(d => d.ToString()));
        Assert.Equal(
            ["shared/house-style: 1.0.0", "summarise: 1.0.0", "support-bot: 1.0.0, 1.1.0"],
            catalogue.Prompts.Select(p => $"{p.Id}: {string.Join(", ", p.Versions.Select(v => v.Version))}"));
        Assert.Empty(CatalogueCheck.Check(catalogue, Parse).Select(d => d.ToString()));
        Assert.Equal("shared/house-style", Assert.Single(catalogue.FindNewest(PromptText.Id("support-bot"))!.Header.Includes!).Id.Value);
    }

    [Fact]
    public void TheSampleCatalogueIsLookedAfter()
    {
        PromptCatalogue catalogue = CatalogueReader.Read(Repository.Path("prompts"));
        var scope = new GovernanceScope(catalogue, [], Parse, new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Empty(AcceptedFindings.Filter(GovernanceRules.Check(scope), catalogue).Select(d => d.ToString()));
        Assert.All(catalogue.Prompts, p => Assert.Equal(File.ReadAllText(p.Manifest!.Path), ManifestWriter.Write(p.Manifest.Manifest)));
    }

    private static TemplateSyntax Parse(PromptSource source)
    {
        var diagnostics = new DiagnosticBag();
        TemplateSyntax body = TemplateParser.Parse(source.Source, source.BodyStart, diagnostics);
        Assert.Empty(diagnostics.Items);
        return body;
    }
}
