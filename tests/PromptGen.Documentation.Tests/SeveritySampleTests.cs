using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.Catalog.Rules;
using PromptGen.Documentation.Tests.Support;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Documentation.Tests;

/// <summary>The sample of severities that the package carries is the table of rules, as far as a project may change it.</summary>
public partial class SeveritySampleTests
{
    private static readonly string Sample = File.ReadAllText(Repository.PathOf("src/PromptGen/build/PromptGen.globalconfig"));

    [Fact]
    public void TheSampleHasEachRuleThatCanBeConfiguredUnderItsTitle()
    {
        string[] expected = RuleTable.All.Where(r => r.IsConfigurable).Select(r => $"# {r.Title}\ndotnet_diagnostic.{r.Code}.severity = {(r.Severity == DiagnosticSeverity.Warning ? "warning" : "suggestion")}").ToArray();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Entry().Matches(Sample).Select(m => m.Value));
    }

    [Fact]
    public void TheSampleChangesNothing()
    {
        RuleSeverities read = RuleSeverities.Read([("PromptGen.globalconfig", Sample)]);

        Assert.All(RuleTable.All.Where(r => r.IsConfigurable), r =>
        {
            var finding = Catalog.Diagnostics.CatalogueDiagnostic.OfFile("a", r.Code, "m", r.Severity);
            Assert.Equal(finding, read.Apply(finding));
        });
    }

    [GeneratedRegex(@"^# .+\ndotnet_diagnostic\.PG\d{4}\.severity = \w+$", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
