using System;
using System.IO;
using System.Linq;
using PromptGen.Channels.Admission;
using PromptGen.Channels.Tests.Selection;
using Xunit;

namespace PromptGen.Channels.Tests.Admission;

/// <summary>The page about admission has a row for each rule, in the order in which they are asked.</summary>
public class AdmissionPageTests
{
    [Fact]
    public void EveryRuleHasItsRow()
    {
        string page = File.ReadAllText(Path.Combine(SplitTests.RepositoryFolder(), "docs", "admission.md"));
        string[] rows = [.. page.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1])];
        Assert.Equal(Enum.GetNames<RefusalKind>(), rows);
    }
}
