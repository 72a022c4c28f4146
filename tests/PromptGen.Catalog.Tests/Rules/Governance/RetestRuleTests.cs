using System;
using System.Linq;
using PromptGen.Catalog.Lifecycle;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Rules.Governance;
using Xunit;

namespace PromptGen.Catalog.Tests.Rules.Governance;

public class RetestRuleTests
{
    private const string Style = "---\nkind: partial\n---\nBe kind.\n";
    private const string Kinder = "---\nkind: partial\n---\nBe kinder.\n";
    private const string Greeting = "---\n---\n{{ include 'style' }}\n";

    [Fact]
    public void AReleaseOfAnUpstreamPromptAsksForATest()
    {
        GovernedCatalogue catalogue = Pair();
        Assert.Empty(RetestRule.Check(catalogue.Scope()));

        catalogue.Release("extract", "1.1.0", 3);

        Assert.Equal(["answer/manifest.yaml: PG3003 at extract"], catalogue.Show(RetestRule.Check(catalogue.Scope())));
        Assert.Equal(
            "'extract' 1.1.0, whose output feeds 'answer', was released on 2026-01-04, and 'answer' 1.0.0 is not tested with it;"
                + " test it and record the result with 'promptgen tested answer@1.0.0 --model MODEL'",
            RetestRule.Check(catalogue.Scope()).Single().Diagnostic.Message);
    }

    [Fact]
    public void ARecordedTestSettlesItUntilTheNextRelease()
    {
        GovernedCatalogue catalogue = Record(Pair().Release("extract", "1.1.0", 3), "a", 4);
        Assert.Empty(RetestRule.Check(catalogue.Scope()));

        catalogue.Release("extract", "1.2.0", 5);
        Assert.Equal(["answer/manifest.yaml: PG3003 at extract"], catalogue.Show(RetestRule.Check(catalogue.Scope())));
    }

    [Fact]
    public void EachModelIsTestedAgain()
    {
        GovernedCatalogue catalogue = Record(Record(Pair(), "a", 3), "b", 3).Release("extract", "1.1.0", 4);
        Record(catalogue, "a", 5);
        Assert.Contains("--model b'", RetestRule.Check(catalogue.Scope()).Single().Diagnostic.Message, StringComparison.Ordinal);

        // Who no longer uses a model need not test with it.
        Assert.Empty(RetestRule.Check(catalogue.With("promptgen.yaml", "models: [a]\n").Scope()));
        Assert.Empty(RetestRule.Check(Record(catalogue.With("promptgen.yaml", ""), "b", 6).Scope()));
    }

    [Fact]
    public void AResultWithoutTheUpstreamIsJudgedByItsTime()
    {
        GovernedCatalogue before = Pair().Release("extract", "1.1.0", 4).Change("answer", "1.0.0", r => r with { Tested = new([new ModelTest("a", GovernedCatalogue.Day(3))]) });
        GovernedCatalogue after = Pair().Release("extract", "1.1.0", 4).Change("answer", "1.0.0", r => r with { Tested = new([new ModelTest("a", GovernedCatalogue.Day(5))]) });

        Assert.Single(RetestRule.Check(before.Scope()));
        Assert.Empty(RetestRule.Check(after.Scope()));
    }

    [Fact]
    public void ARetiredOrUnstableUpstreamIsNoReason()
    {
        Assert.Empty(RetestRule.Check(Pair().Release("extract", "1.1.0", 3).Retire("extract", "1.1.0", 4).Scope()));
        Assert.Empty(RetestRule.Check(Pair().Release("extract", "2.0.0-rc.1", 3).Scope()));
    }

    [Fact]
    public void ANewerPartialIsTakenUpOrTested()
    {
        GovernedCatalogue catalogue = new GovernedCatalogue().Release("style", "1.0.0", 1, Style).Release("greeting", "1.0.0", 2, Greeting, "style");
        Assert.Empty(RetestRule.Check(catalogue.Scope()));

        catalogue.Release("style", "1.0.1", 3, Kinder);
        Assert.Equal(["greeting/manifest.yaml: PG3003 at 1.0.0"], catalogue.Show(RetestRule.Check(catalogue.Scope())));
        Assert.Equal(
            "'greeting' 1.0.0 includes 'style' 1.0.0, of which 1.0.1 was released on 2026-01-04; release the prompt anew with 'promptgen release greeting',"
                + " or test 1.0.0 again and record the result with 'promptgen tested greeting@1.0.0 --model MODEL'",
            RetestRule.Check(catalogue.Scope()).Single().Diagnostic.Message);

        Assert.Empty(RetestRule.Check(Copy(catalogue).Change("greeting", "1.0.0", r => r with { Tested = new([new ModelTest("a", GovernedCatalogue.Day(4))]) }).Scope()));
        Assert.Empty(RetestRule.Check(catalogue.Release("greeting", "1.0.1", 4, Greeting, "style").Scope()));
    }

    // Who includes the partial has nothing to take up before that partial is released anew itself.
    [Fact]
    public void APartialOfAPartialIsThatPartialsAffair()
    {
        GovernedCatalogue catalogue = new GovernedCatalogue()
            .Release("base", "1.0.0", 1, Style)
            .Release("style", "1.0.0", 1, "---\nkind: partial\n---\n{{ include 'base' }}\n", "base")
            .Release("greeting", "1.0.0", 2, Greeting, "style")
            .Release("base", "1.0.1", 3, Kinder);

        Assert.Equal(["style/manifest.yaml: PG3003 at 1.0.0"], catalogue.Show(RetestRule.Check(catalogue.Scope())));
        Assert.EndsWith("with 'promptgen release style'", RetestRule.Check(catalogue.Scope()).Single().Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APinnedVersionIsTheOneThatIsJudged()
    {
        GovernedCatalogue catalogue = Pair().Release("extract", "1.1.0", 3).Release("answer", "1.1.0", 4);

        Assert.Empty(RetestRule.Check(catalogue.Scope()));
        Assert.Equal(["answer/manifest.yaml: PG3003 at extract"], catalogue.Show(RetestRule.Check(catalogue.Scope(null, catalogue.Lock("answer@1.0.0")))));
    }

    private static GovernedCatalogue Pair() => new GovernedCatalogue().Release("extract", "1.0.0", 1).Release("answer", "1.0.0", 2).DependsOn("answer", "extract");

    private static GovernedCatalogue Copy(GovernedCatalogue catalogue)
    {
        var copy = new GovernedCatalogue();
        foreach ((string path, string text) in catalogue.Files)
        {
            copy.With(path, text);
        }

        return copy;
    }

    private static GovernedCatalogue Record(GovernedCatalogue catalogue, string model, int day) =>
        catalogue.Change("answer", _ => TestRecording.Record(catalogue.Read(), PromptText.Id("answer"), PromptText.Version("1.0.0"), new ModelTest(model, GovernedCatalogue.Day(day))));
}
