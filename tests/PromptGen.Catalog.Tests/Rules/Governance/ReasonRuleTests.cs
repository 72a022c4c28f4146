using System.Linq;
using PromptGen.Catalog.Rules.Governance;
using Xunit;

namespace PromptGen.Catalog.Tests.Rules.Governance;

public class ReasonRuleTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData(" ", "\" \"")]
    [InlineData("...", "\"...\"")]
    public void AReasonWithoutAWordIsFound(string reason, string at)
    {
        GovernedCatalogue catalogue = new GovernedCatalogue().Release("greeting", "1.0.0", 1).Change("greeting", "1.0.0", r => r with { Reason = reason });

        Assert.Equal([$"greeting/manifest.yaml: PG1037 at {at}"], catalogue.Show(ReasonRule.Check(catalogue.Scope())));
        Assert.Equal("'greeting' 1.0.0 was released without a reason; write here why, for whoever asks in a year", ReasonRule.Check(catalogue.Scope()).Single().Diagnostic.Message);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("42")]
    [InlineData("理由")]
    public void AnyWordIsAReason(string reason) =>
        Assert.Empty(ReasonRule.Check(new GovernedCatalogue().Release("greeting", "1.0.0", 1).Change("greeting", "1.0.0", r => r with { Reason = reason }).Scope()));
}
