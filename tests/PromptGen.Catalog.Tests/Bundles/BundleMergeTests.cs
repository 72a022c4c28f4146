using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Bundles;
using Xunit;

namespace PromptGen.Catalog.Tests.Bundles;

/// <summary>An assembly's bundle has what each assembly says of itself.</summary>
public class BundleMergeTests
{
    private static readonly PromptBundle[] Libraries = [.. "ABCD".Select(c => BundleText.Of(BundleText.Files($"---\n---\nI am {c}. {{{{ include 'shared/style' }}}}\n"), c.ToString()))];

    [Fact]
    public void Two_assemblies_may_have_one_id()
    {
        PromptBundle merged = Merge(BundleText.Of(BundleText.Files()), Libraries[0]);

        Assert.Equal(["A billing/farewell", "A greeting", "App billing/farewell", "App greeting"], merged.Prompts.Select(Name));
        Assert.Equal("App", merged.Assembly);

        // The style and the farewell are one text each.
        Assert.Equal(4, merged.Texts.Count());
        Assert.Empty(BundleText.Problems(BundleWriter.Write(merged)));
    }

    [Fact]
    public void What_an_assembly_says_of_itself_counts()
    {
        PromptBundle old = BundleText.Of(BundleText.Files("---\n---\nAn older A. {{ include 'shared/style' }}\n"), "A");
        PromptBundle user = Merge(Libraries[1], old);

        PromptBundle merged = Merge(Empty("App"), user, Libraries[0]);

        Assert.Equal(Libraries[0].Own, merged.Prompts.Where(p => p.Assembly == "A"));
        Assert.DoesNotContain(merged.Texts, t => t.Value.Contains("An older A", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_an_assembly_that_is_not_referenced_counts_what_others_say_and_they_have_to_agree()
    {
        PromptBundle old = BundleText.Of(BundleText.Files("---\n---\nAn older A. {{ include 'shared/style' }}\n"), "A");

        Assert.Equal(6, Merge(Empty("App"), Merge(Libraries[1], Libraries[0]), Merge(Libraries[2], Libraries[0])).Prompts.Count);
        Assert.Null(BundleMerge.Merge(Empty("App"), [Merge(Libraries[2], Libraries[0]), Merge(Libraries[1], old)], out BundleDispute? dispute));
        Assert.Equal(new BundleDispute("A", "B", "C"), dispute);
    }

    [Fact]
    public void A_merged_bundle_that_comes_back_adds_nothing()
    {
        PromptBundle own = BundleText.Of(BundleText.Files());
        PromptBundle back = Merge(Libraries[0], own);
        Assert.Equal(["A", "App"], Merge(own, back).Prompts.Select(p => p.Assembly).Distinct());
        Assert.Equal(own.Own, Merge(own, back).Own);
    }

    [Fact]
    public void The_order_of_references_does_not_matter() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Gen.Shuffle(Libraries)), shuffled =>
        BundleWriter.Write(Merge(BundleText.Of(BundleText.Files()), shuffled)) == BundleWriter.Write(Merge(BundleText.Of(BundleText.Files()), Libraries))));

    private static PromptBundle Empty(string assembly) => new(assembly, [], []);

    private static PromptBundle Merge(PromptBundle own, params PromptBundle[] referenced)
    {
        PromptBundle? merged = BundleMerge.Merge(own, referenced, out BundleDispute? dispute);
        Assert.Null(dispute);
        return merged!;
    }

    private static string Name(BundledPrompt prompt) => $"{prompt.Assembly} {prompt.Id}";
}
