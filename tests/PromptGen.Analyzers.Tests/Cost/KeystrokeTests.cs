extern alias generator;

using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PromptGen.Analyzers.Tests.Support;
using PromptGen.Generator.Tests.Support;
using CatalogueReviewed = generator::PromptGen.Generator.Analysis.CatalogueReviewed;
using ReviewCache = generator::PromptGen.Generator.Analysis.ReviewCache;

namespace PromptGen.Analyzers.Tests.Cost;

/// <summary>What a keystroke makes the review of a catalogue do again.</summary>
public sealed class KeystrokeTests
{
    [Fact]
    public void A_keystroke_in_csharp_reviews_nothing_again()
    {
        var cache = new ReviewCache();
        TestProject project = TestProject.Create("class C { }", Catalogue());
        TestProject typed = project.WithCode("class C { int i; }");

        Assert.NotSame(project.Project.AnalyzerOptions, typed.Project.AnalyzerOptions);
        Assert.Same(Review(cache, project), Review(cache, typed));
    }

    [Fact]
    public void A_keystroke_in_a_prompt_does()
    {
        var cache = new ReviewCache();
        TestProject project = TestProject.Create("class C { }", Catalogue());
        TextDocument[] files = [.. project.Project.AdditionalDocuments];
        CatalogueReviewed before = Review(cache, project);

        Assert.All(files, file => Assert.NotSame(before, Review(cache, project.After(project.Project.Solution.WithAdditionalDocumentText(file.Id, SourceText.From("---\n---\nBye\n", Encoding.UTF8))))));
        Assert.NotSame(before, Review(cache, project.After(project.Project.Solution.RemoveAdditionalDocument(files[^1].Id))));
    }

    [Fact]
    public void Two_projects_do_not_share_what_is_not_the_same()
    {
        var cache = new ReviewCache();
        TestProject one = TestProject.Create("", Catalogue());
        TestProject other = TestProject.Create("", Catalogue());

        Assert.NotSame(Review(cache, one), Review(cache, other));
        Assert.Same(Review(cache, one), Review(cache, one));
    }

    private static CatalogueReviewed Review(ReviewCache cache, TestProject project) => cache.Of(project.Project.AnalyzerOptions, default);

    private static TestCatalogue Catalogue() => new TestCatalogue().Add("greeting", "---\n---\nHello\n").Add("farewell", "---\n---\nBye\n");
}
