using System;
using System.Linq;
using PromptGen.Catalog.Lifecycle;
using PromptGen.Catalog.Manifests;
using Xunit;

namespace PromptGen.Catalog.Tests.Lifecycle;

public class TestRecordingTests
{
    [Fact]
    public void AResultIsRecordedWithWhatWasUpstream()
    {
        GovernedCatalogue catalogue = new GovernedCatalogue()
            .Release("extract", "1.0.0", 1)
            .Release("extract", "1.1.0", 2)
            .Release("extract", "2.0.0-rc.1", 3)
            .Release("base", "1.0.0", 1)
            .Release("answer", "1.0.0", 1)
            .DependsOn("answer", "extract", "base");

        ModelTest recorded = Assert.Single(Record(catalogue, new ModelTest("a", GovernedCatalogue.Day(4).AddMilliseconds(7)) { Suite = "tests.yaml", Count = new TestCount(3, 4), Notes = "slow" }).Versions[0].Tested);

        Assert.Equal(GovernedCatalogue.Day(4), recorded.Time);
        Assert.Equal(("a", "tests.yaml", new TestCount(3, 4), "slow"), (recorded.Model, recorded.Suite, recorded.Count, recorded.Notes));
        Assert.Equal(["base 1.0.0", "extract 1.1.0"], recorded.Upstream.Select(u => $"{u.Id} {u.Version}"));
        Assert.Equal(catalogue.Read().Find(PromptText.Id("extract"))!.Manifest!.Manifest.Versions[1].Digest, recorded.Upstream[1].Digest);
    }

    [Fact]
    public void AResultReplacesTheOneOfItsModelAndSuite()
    {
        GovernedCatalogue catalogue = new GovernedCatalogue().Release("answer", "1.0.0", 1);
        (string Model, string? Suite, int Passed)[] results = [("a", "x", 1), ("a", "y", 2), ("b", "x", 3), ("a", null, 4), ("a", "x", 5)];
        foreach ((string model, string? suite, int passed) in results)
        {
            catalogue.Change("answer", _ => Record(catalogue, new ModelTest(model, GovernedCatalogue.Day(passed)) { Suite = suite, Count = new TestCount(passed, 9) }));
        }

        Assert.Equal([2, 3, 4, 5], catalogue.Read().Find(PromptText.Id("answer"))!.Manifest!.Manifest.Versions[0].Tested.Select(t => t.Count!.Passed));
    }

    [Fact]
    public void OnlyAReleasedVersionIsTested() =>
        Assert.Throws<ArgumentException>(() => TestRecording.Record(new GovernedCatalogue().Read(), PromptText.Id("answer"), PromptText.Version("1.0.0"), new ModelTest("a", default)));

    private static Manifest Record(GovernedCatalogue catalogue, ModelTest result) => TestRecording.Record(catalogue.Read(), PromptText.Id("answer"), PromptText.Version("1.0.0"), result);
}
