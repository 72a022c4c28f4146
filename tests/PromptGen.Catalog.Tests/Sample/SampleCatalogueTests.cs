using System;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Manifests;
using Xunit;

namespace PromptGen.Catalog.Tests.Sample;

public class SampleCatalogueTests
{
    [Fact]
    public void TheSampleCatalogueIsRight()
    {
        PromptCatalogue catalogue = CatalogueReader.Read(Repository.Path("prompts"));

        Assert.Equal(
            ["shared/house-style: 1.0.0", "summarise: 1.0.0", "support-bot: 1.0.0, 1.1.0"],
            catalogue.Prompts.Select(p => $"{p.Id}: {string.Join(", ", p.Versions.Select(v => v.Version))}"));
        Assert.Empty(CatalogueReview.Review(new ReviewSubject(catalogue, [], new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc))).Select(d => d.ToString()));
        Assert.Equal("shared/house-style", Assert.Single(catalogue.FindNewest(PromptText.Id("support-bot"))!.Header.Includes!).Id.Value);
    }

    [Fact]
    public void ItsManifestsAreWrittenAsTheToolWritesThem() =>
        Assert.All(CatalogueReader.Read(Repository.Path("prompts")).Prompts, p => Assert.Equal(File.ReadAllText(p.Manifest!.Path), ManifestWriter.Write(p.Manifest.Manifest)));
}
