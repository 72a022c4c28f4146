using System.Linq;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Rules.Governance;
using PromptGen.Catalog.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Rules.Governance;

public class TestedRuleTests
{
    [Fact]
    public void TheNewestActiveVersionIsTestedWithEachModel()
    {
        GovernedCatalogue catalogue = Greeting().Change("greeting", "1.1.0", r => Tested(r, new ModelTest("a", GovernedCatalogue.Day(3))));

        Assert.Equal(["greeting/manifest.yaml: PG3002 at 1.1.0"], catalogue.Show(TestedRule.Check(catalogue.Scope())));
        Assert.Equal(
            "'greeting' 1.1.0 is in use, but not tested with b; test it and record the result with 'promptgen tested greeting@1.1.0 --model b'",
            TestedRule.Check(catalogue.Scope()).Single().Diagnostic.Message);
        catalogue.Change("greeting", "1.1.0", r => Tested(r, new ModelTest("b", GovernedCatalogue.Day(3)) { Count = new TestCount(2, 2) }));
        Assert.Empty(TestedRule.Check(catalogue.Scope()));
    }

    [Fact]
    public void ATestWithFailuresIsNotEnough()
    {
        GovernedCatalogue catalogue = Greeting().Change(
            "greeting", "1.1.0", r => Tested(Tested(r, new ModelTest("a", GovernedCatalogue.Day(3)) { Count = new TestCount(10, 12) }), new ModelTest("b", GovernedCatalogue.Day(3))));

        Assert.StartsWith("'greeting' 1.1.0 is in use, but passes only 10 of 12 cases with a; ", TestedRule.Check(catalogue.Scope()).Single().Diagnostic.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsPinnedIsWhatIsInUse()
    {
        GovernedCatalogue catalogue = Greeting().Change("greeting", "1.1.0", r => Tested(Tested(r, new ModelTest("a", GovernedCatalogue.Day(3))), new ModelTest("b", GovernedCatalogue.Day(3))));

        Assert.Empty(TestedRule.Check(catalogue.Scope()));
        Assert.Equal(["greeting/manifest.yaml: PG3002 at 1.0.0"], catalogue.Show(TestedRule.Check(catalogue.Scope(null, catalogue.Lock("greeting@1.0.0")))));
        Assert.Equal(
            ["greeting/manifest.yaml: PG3002 at 1.0.0"],
            catalogue.Show(TestedRule.Check(catalogue.Scope(null, catalogue.Lock("greeting@1.0.0"), catalogue.Lock("greeting@1.1.0")))));
    }

    [Fact]
    public void NobodyTestsWhatIsNotInUse()
    {
        GovernedCatalogue retired = new GovernedCatalogue().With("promptgen.yaml", "models: [a]\n").Release("greeting", "1.0.0", 1).Retire("greeting", "1.0.0", 2);
        GovernedCatalogue partial = new GovernedCatalogue().With("promptgen.yaml", "models: [a]\n").Release("style", "1.0.0", 1, "---\nkind: partial\n---\nBe kind.\n");
        GovernedCatalogue noModels = new GovernedCatalogue().Release("greeting", "1.0.0", 1);

        Assert.Empty(TestedRule.Check(retired.Scope()));
        Assert.Empty(TestedRule.Check(partial.Scope()));
        Assert.Empty(TestedRule.Check(noModels.Scope()));
    }

    private static GovernedCatalogue Greeting() =>
        new GovernedCatalogue().With("promptgen.yaml", "models: [a, b]\n").Release("greeting", "1.0.0", 1).Release("greeting", "1.1.0", 2).Release("greeting", "2.0.0-rc.1", 2);

    private static ManifestVersion Tested(ManifestVersion record, ModelTest test) => record with { Tested = new ValueList<ModelTest>(record.Tested.Append(test)) };
}
