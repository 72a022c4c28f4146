using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Lifecycle;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Lifecycle;

public class PrunePlanTests
{
    private const string Style = "---\nkind: partial\n---\nBe kind.\n";
    private const string Kinder = "---\nkind: partial\n---\nBe kinder.\n";
    private const string Greeting = "---\n---\n{{ include 'style' }}\n";

    [Fact]
    public void WithoutAnAgeOnlyRetiredVersionsGo()
    {
        GovernedCatalogue catalogue = Five().Retire("greeting", "1.1.0", 20).Retire("greeting", "1.2.0", 21);

        Assert.Equal(["greeting 1.1.0", "greeting 1.2.0"], Removed(catalogue, days: null));
        Assert.Equal(["greeting: 1.0.0, 1.3.0, 1.4.0"], Plan(catalogue, null).Steps.Select(s => $"{s.Id}: {string.Join(", ", s.Manifest.Versions.Select(v => v.Version))}"));
    }

    // A version's days count from when it was last the newest, or from its change of status.
    [Theory]
    [InlineData(10, "1.0.0, 1.1.0, 1.2.0, 1.3.0")]
    [InlineData(24, "1.0.0, 1.1.0, 1.2.0, 1.3.0")]
    [InlineData(25, "1.0.0, 1.1.0, 1.2.0")]
    [InlineData(26, "1.0.0, 1.1.0")]
    [InlineData(27, "1.0.0")]
    [InlineData(28, "")]
    public void WithAnAgeEverythingOlderGoes(int days, string removed) =>
        Assert.Equal(removed, string.Join(", ", Plan(Five(), days).Steps.SelectMany(s => s.Removed)));

    [Fact]
    public void ARetiredVersionIsKeptForItsDaysToo()
    {
        GovernedCatalogue catalogue = Five().Retire("greeting", "1.0.0", 20);

        Assert.Equal(["greeting 1.1.0", "greeting 1.2.0", "greeting 1.3.0"], Removed(catalogue, days: 15));
        Assert.Equal(["greeting 1.0.0", "greeting 1.1.0", "greeting 1.2.0", "greeting 1.3.0"], Removed(catalogue, days: 9));
    }

    [Fact]
    public void TheNewestStayWhateverTheirAge()
    {
        Assert.Equal(["greeting 1.0.0", "greeting 1.1.0"], Removed(Five(), days: 1, keep: 3));
        GovernedCatalogue retired = Five().Retire("greeting", "1.4.0", 20).Retire("greeting", "1.3.0", 20);
        Assert.Equal(["greeting 1.0.0", "greeting 1.1.0", "greeting 1.3.0"], Removed(retired, days: 1));
        Assert.Equal("it is the newest release, with which the next one is compared", Plan(retired, null).Candidates.Single(c => c.Record.Version.Minor == 4).KeptBecause);
        Assert.Equal("it is the newest release in use", Plan(retired, 1).Candidates.Single(c => c.Record.Version.Minor == 2).KeptBecause);
    }

    [Fact]
    public void WhatALockPinsStays()
    {
        GovernedCatalogue catalogue = Five();
        PrunePlan plan = Plan(catalogue, 1, 0, catalogue.Lock("greeting@1.1.0"));

        Assert.Equal("'prompts.lock.json' pins it", plan.Candidates.Single(c => c.Record.Version.Minor == 1).KeptBecause);
        Assert.Equal(["greeting 1.0.0", "greeting 1.2.0", "greeting 1.3.0"], Show(plan));
    }

    [Fact]
    public void WhatAKeptVersionIncludesStaysAndElseGoesAfterIt()
    {
        GovernedCatalogue catalogue = new GovernedCatalogue()
            .Release("style", "1.0.0", 1, Style)
            .Release("greeting", "1.0.0", 1, Greeting, "style")
            .Release("style", "1.0.1", 2, Kinder)
            .Release("greeting", "1.0.1", 3, Greeting, "style")
            .Release("style", "1.0.2", 4, Style);

        Assert.Equal(["greeting 1.0.0", "style 1.0.0"], Removed(catalogue, days: 1));
        Assert.Equal("'greeting' 1.0.1 includes it", Plan(catalogue, 1).Candidates.Single(c => c is { Id.Value: "style", Record.Version.Patch: 1 }).KeptBecause);
        Assert.Empty(Removed(catalogue, days: 1, keep: 0, catalogue.Lock("greeting@1.0.0")));
    }

    [Fact]
    public void WhatAKeptVersionWasTestedWithStays()
    {
        GovernedCatalogue catalogue = new GovernedCatalogue().Release("extract", "1.0.0", 1).Release("answer", "1.0.0", 1).DependsOn("answer", "extract");
        catalogue.Change("answer", _ => TestRecording.Record(catalogue.Read(), PromptText.Id("answer"), PromptText.Version("1.0.0"), new ModelTest("a", GovernedCatalogue.Day(2))));
        catalogue.Release("extract", "1.1.0", 3);

        PruneCandidate candidate = Assert.Single(Plan(catalogue, 1).Candidates, c => c.Record.Version.Minor == 0 && c.Id.Value == "extract");
        Assert.Equal("'answer' 1.0.0 was tested with it", candidate.KeptBecause);
    }

    [Fact]
    public void AcceptancesOfWhatGoesGoToo()
    {
        GovernedCatalogue catalogue = Five().Change("greeting", m => m with
        {
            Accepts = new ValueList<AcceptedFinding>([new("PG2050", "x", PromptText.Version("1.0.0")), new("PG2050", "y", PromptText.Version("1.4.0")), new("PG2051", "z")]),
        });

        Assert.Equal(["y", "z"], Assert.Single(Plan(catalogue, 1).Steps).Manifest.Accepts.Select(a => a.Reason));
    }

    [Fact]
    public void VersionsThatAnEditorMadePinEachOtherAreLeftAlone()
    {
        GovernedCatalogue catalogue = new GovernedCatalogue().Release("a", "1.0.0", 1, Style).Release("b", "1.0.0", 1, Style).Release("a", "1.0.1", 2, Kinder).Release("b", "1.0.1", 2, Kinder);
        foreach ((string id, string other) in new[] { ("a", "b"), ("b", "a") })
        {
            catalogue.With($"{id}/versions/1.0.0.prompt", $"---\nkind: partial\nincludes:\n  - {{ id: {other}, version: 1.0.0, digest: \"sha256:{new string('0', 64)}\" }}\n---\nx\n");
        }

        PrunePlan plan = Plan(catalogue, 1);

        Assert.Empty(plan.Steps);
        Assert.All(plan.Candidates, c => Assert.NotNull(c.KeptBecause));
    }

    // Released on the days 1 to 5; looked at on day 30.
    private static GovernedCatalogue Five() => new GovernedCatalogue()
        .Release("greeting", "1.0.0", 1).Release("greeting", "1.1.0", 2).Release("greeting", "1.2.0", 3).Release("greeting", "1.3.0", 4).Release("greeting", "1.4.0", 5);

    private static PrunePlan Plan(GovernedCatalogue catalogue, int? days, int keep = 0, params LockFile[] locks) =>
        PrunePlan.Make(catalogue.Read(), locks, new PruneRequest(GovernedCatalogue.Day(30), days, keep));

    private static string[] Removed(GovernedCatalogue catalogue, int? days, int keep = 0, params LockFile[] locks) => Show(Plan(catalogue, days, keep, locks));

    private static string[] Show(PrunePlan plan)
    {
        string[] removed = [.. plan.Steps.SelectMany(s => s.Removed.Select(v => $"{s.Id} {v}"))];
        IEnumerable<string> candidates = plan.Candidates.Where(c => c.KeptBecause is null).Select(c => $"{c.Id} {c.Record.Version}");
        Assert.Equal(candidates.Order(StringComparer.Ordinal), removed.Order(StringComparer.Ordinal));
        return removed;
    }
}
