using System.Linq;
using PromptGen.Catalog.Rules.Governance;
using Xunit;

namespace PromptGen.Catalog.Tests.Rules.Governance;

public class RetentionRuleTests
{
    [Fact]
    public void WhatIsOlderThanThePolicyAndUnreachedIsFound()
    {
        GovernedCatalogue catalogue = Greeting().With("promptgen.yaml", "retention: { days: 30 }\n");

        Assert.Equal(["greeting/manifest.yaml: PG3004 at 1.0.0"], catalogue.Show(RetentionRule.Check(catalogue.Scope(GovernedCatalogue.Day(60)))));
        Assert.Equal(
            "'greeting' 1.0.0 was last in use on 2026-01-11, longer ago than the 30 days for which promptgen.yaml keeps versions, and nothing reaches it; remove it with 'promptgen prune --yes'",
            RetentionRule.Check(catalogue.Scope(GovernedCatalogue.Day(60))).Single().Diagnostic.Message);
    }

    [Theory]
    [InlineData("retention: { days: 30 }\n", 40, false)]
    [InlineData("retention: { days: 365 }\n", 60, false)]
    [InlineData("", 60, false)]
    [InlineData("retention: { days: 30 }\n", null, false)]
    [InlineData("retention: { days: 30 }\n", 60, true)]
    [InlineData("retention: { days: 30 }\nrepositories: [{ name: production, url: channels }]\n", 60, false)]
    public void WhatIsYoungPinnedOrPerhapsServedIsNot(string settings, int? today, bool isPinned)
    {
        GovernedCatalogue catalogue = Greeting().With("promptgen.yaml", settings);

        Assert.Empty(RetentionRule.Check(catalogue.Scope(today is { } day ? GovernedCatalogue.Day(day) : null, isPinned ? [catalogue.Lock("greeting@1.0.0")] : [])));
    }

    [Fact]
    public void APinOfAnApplicationThatIsNotLookedAtKeepsAVersionToo()
    {
        GovernedCatalogue catalogue = Greeting().With("promptgen.yaml", "retention: { days: 30 }\n");

        Assert.Empty(RetentionRule.Check(catalogue.Scope(GovernedCatalogue.Day(60)) with { OtherLocks = [catalogue.Lock("greeting@1.0.0")] }));
    }

    [Fact]
    public void ABrokenCatalogueIsNotJudged()
    {
        GovernedCatalogue catalogue = Greeting().With("promptgen.yaml", "retention: { days: 30 }\n").With("other/other.prompt", "no prompt");

        Assert.Empty(RetentionRule.Check(catalogue.Scope(GovernedCatalogue.Day(60))));
    }

    private static GovernedCatalogue Greeting() => new GovernedCatalogue().Release("greeting", "1.0.0", 1).Release("greeting", "1.1.0", 10);
}
