using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.Documentation.Tests.Support;
using Xunit;

namespace PromptGen.Documentation.Tests;

public partial class PageTests
{
    private const string RuleFile = "src/PromptGen.Catalog/Rules/RuleTable.cs";

    [Fact]
    public void EachPageHasItsPartsInOrder()
    {
        Assert.NotEmpty(CodePage.All);
        Assert.All(CodePage.All, page =>
        {
            Assert.StartsWith($"# {page.Code}: ", page.Text, StringComparison.Ordinal);
            Assert.DoesNotMatch("[.:]$", page.Title);
            Assert.Matches("^(error|warning|suggestion)$", page.Severity);
            Assert.Equal(["Cause", "Example", "Fix"], Section().Matches(page.Text).Select(m => m.Groups["name"].Value).Where(n => n != "Severity"));
            Assert.True(page.NotRun is not null || page.Messages.Length > 0, $"{page.Code} shows what its example reports.");
            Assert.Equal(page.Severity != "error", page.Text.Contains($"dotnet_diagnostic.{page.Code}.severity = ", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void TheIndexHasTheRowOfEachPageInOrder()
    {
        string index = File.ReadAllText(Repository.PathOf("docs/diagnostics/README.md"));

        Assert.Equal(
            CodePage.All.Select(p => $"| [{p.Code}]({p.Code}.md) | {p.Title} | {p.Severity} |"),
            index.Split('\n').Where(l => l.StartsWith("| [PG", StringComparison.Ordinal)));
    }

    // An editor shows the rule's title and links to the page: they are one title.
    [Fact]
    public void EachRuleHasItsPagesTitle()
    {
        Dictionary<string, string> ids = Repository.Sources(".cs").Where(f => f.EndsWith("Codes.cs", StringComparison.Ordinal))
            .SelectMany(f => Constant().Matches(File.ReadAllText(f)).Select(m => (Key: Path.GetFileNameWithoutExtension(f) + "." + m.Groups["name"].Value, Id: m.Groups["id"].Value)))
            .ToDictionary(c => c.Key, c => c.Id);
        Match[] rules = RuleRow().Matches(File.ReadAllText(Repository.PathOf(RuleFile))).ToArray();

        Assert.NotEmpty(rules);
        Assert.All(rules, d =>
        {
            string id = ids[d.Groups["constant"].Value];
            Assert.Equal(d.Groups["title"].Value, Assert.Single(CodePage.All, p => p.Code == id).Title);
        });
    }

    [GeneratedRegex("^## (?<name>.+)$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("""const string (?<name>\w+) = "(?<id>PG[0-9]{4})";""")]
    private static partial Regex Constant();

    [GeneratedRegex("""new\((?<constant>\w+Codes\.\w+), "(?<title>[^"]+)"[,)]""")]
    private static partial Regex RuleRow();
}
