using System.Linq;
using PromptGen.Catalog.Rules.Governance;
using PromptGen.Catalog.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Rules.Governance;

public class OwnerRuleTests
{
    [Fact]
    public void APromptWithoutOwnersIsFoundAtItsFirstKey()
    {
        GovernedCatalogue catalogue = new GovernedCatalogue().Release("greeting", "1.0.0", 1);

        Assert.Equal(["greeting/manifest.yaml: PG3001 at versions"], catalogue.Show(OwnerRule.Check(catalogue.Scope())));
    }

    [Fact]
    public void AnEmptyListNamesNobody()
    {
        GovernedCatalogue catalogue = new GovernedCatalogue().With("greeting/manifest.yaml", "description: Greets\nowners: []\n");

        Assert.Equal(["greeting/manifest.yaml: PG3001 at []"], catalogue.Show(OwnerRule.Check(catalogue.Scope())));
    }

    [Fact]
    public void OwnOwnersOrThoseOfTheCatalogueAreEnough()
    {
        GovernedCatalogue own = new GovernedCatalogue().Release("greeting", "1.0.0", 1).Change("greeting", m => m with { Owners = new ValueList<string>(["ana"]) });
        GovernedCatalogue shared = new GovernedCatalogue().Release("greeting", "1.0.0", 1).With("promptgen.yaml", "owners: [team-a]\n");

        Assert.Empty(OwnerRule.Check(own.Scope()));
        Assert.Empty(OwnerRule.Check(shared.Scope()));
    }

    [Fact]
    public void ADraftAloneNeedsNobodyYet() =>
        Assert.Empty(OwnerRule.Check(new GovernedCatalogue().With("greeting/greeting.prompt", "---\n---\nHello\n").Scope()));

    [Fact]
    public void TheMessageSaysWhereOwnersAreNamed() => Assert.Equal(
        "nobody answers for 'greeting'; name people or teams under 'owners', here or for the whole catalogue in promptgen.yaml",
        OwnerRule.Check(new GovernedCatalogue().Release("greeting", "1.0.0", 1).Scope()).Single().Diagnostic.Message);
}
