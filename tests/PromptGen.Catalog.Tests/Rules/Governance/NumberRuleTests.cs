using System.Linq;
using PromptGen.Catalog.Rules.Governance;
using Xunit;

namespace PromptGen.Catalog.Tests.Rules.Governance;

public class NumberRuleTests
{
    private const string Plain = "---\n---\nHello\n";
    private const string Named = "---\ninputs:\n  name: string\n---\nHello {{ name }}\n";
    private const string Chat = "---\n---\n{{ role \"user\" }}\nHello\n";

    [Theory]
    [InlineData("1.0.0", Plain, "1.0.1", Named)]
    [InlineData("1.0.0", Plain, "1.9.9", Named)]
    [InlineData("1.0.0", Plain, "1.0.1-rc.1", Named)]
    [InlineData("1.0.0", Plain, "1.1.0", Chat)]
    public void ANumberBelowWhatChangedIsFound(string first, string before, string second, string after)
    {
        GovernedCatalogue catalogue = new GovernedCatalogue().Release("greeting", first, 1, before).Release("greeting", second, 2, after);

        Assert.Equal([$"greeting/manifest.yaml: PG1036 at {second}"], catalogue.Show(NumberRule.Check(catalogue.Scope())));
    }

    [Theory]
    [InlineData("1.0.0", Plain, "2.0.0", Named)]
    [InlineData("1.0.0", Plain, "2.0.0-rc.1", Named)]
    [InlineData("1.0.0", Plain, "7.0.0", "---\n---\nHello!\n")]
    [InlineData("1.0.0", Plain, "1.0.1", "---\n---\nHello!\n")]
    [InlineData("1.0.0", Plain, "1.0.1", Plain)]
    [InlineData("0.9.0-rc.1", Plain, "0.9.0", Named)]
    public void ANumberThatShowsItIsNot(string first, string before, string second, string after) =>
        Assert.Empty(NumberRule.Check(new GovernedCatalogue().Release("greeting", first, 1, before).Release("greeting", second, 2, after).Scope()));

    [Fact]
    public void EachVersionIsComparedWithTheStableOneBeforeIt()
    {
        GovernedCatalogue catalogue = new GovernedCatalogue()
            .Release("greeting", "1.0.0", 1, Plain)
            .Release("greeting", "2.0.0-rc.1", 2, Named)
            .Release("greeting", "2.0.0", 3, Named)
            .Release("greeting", "2.0.1", 4, Plain);

        Assert.Equal(["greeting/manifest.yaml: PG1036 at 2.0.1"], catalogue.Show(NumberRule.Check(catalogue.Scope())));
        Assert.Equal(
            "'greeting' 2.0.1 is a smaller step from 2.0.0 than its changes demand, which is 3.0.0 or more: the input 'name' was removed;"
                + " release the next text as 3.0.0 or more, and retire this version with 'promptgen retire greeting@2.0.1'",
            NumberRule.Check(catalogue.Scope()).Single().Diagnostic.Message);
        Assert.Empty(NumberRule.Check(catalogue.Retire("greeting", "2.0.1", 5).Scope()));
    }

    [Fact]
    public void AFileThatWasEditedSaysNothingAboutItsNumber()
    {
        GovernedCatalogue catalogue = new GovernedCatalogue().Release("greeting", "1.0.0", 1, Plain).Release("greeting", "1.0.1", 2, "---\n---\nHi\n");

        Assert.Empty(NumberRule.Check(catalogue.With("greeting/versions/1.0.1.prompt", Named).Scope()));
    }
}
