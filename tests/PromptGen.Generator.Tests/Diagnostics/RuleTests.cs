extern alias generator;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PromptGen.Generator.Tests.Support;
using Rules = generator::PromptGen.Generator.Diagnostics.Rules;

namespace PromptGen.Generator.Tests.Diagnostics;

/// <summary>Codes, descriptors and the release register agree.</summary>
public sealed partial class RuleTests
{
    private static readonly Type[] CodeLists =
    [
        typeof(generator::PromptGen.Templates.Diagnostics.TemplateCodes),
        typeof(generator::PromptGen.Catalog.Diagnostics.CatalogueCodes),
        typeof(generator::PromptGen.Catalog.Diagnostics.GovernanceCodes),
        typeof(generator::PromptGen.Catalog.Diagnostics.UseCodes),
        typeof(generator::PromptGen.Catalog.Testing.TestCodes),
    ];

    private static string[] Codes => [.. CodeLists.SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(f => (string)f.GetRawConstantValue()!)];

    [Fact]
    public void Every_code_has_one_descriptor_and_every_descriptor_a_code()
    {
        Assert.True(Codes.Length > 50, "the lists of codes were read");
        Assert.Equal(Codes.Order(StringComparer.Ordinal), Rules.Codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_descriptor_has_a_title_and_the_link_to_its_page()
    {
        foreach (DiagnosticDescriptor rule in Codes.Select(Rules.Find))
        {
            Assert.Matches("^[A-Z].*[^.]$", rule.Title.ToString(null));
            Assert.Equal($"https://github.com/promptgen/promptgen/blob/main/docs/diagnostics/{rule.Id}.md", rule.HelpLinkUri);
            Assert.StartsWith("PromptGen.", rule.Category, StringComparison.Ordinal);
        }

        Assert.Equal(Codes.Length, Codes.Select(c => Rules.Find(c).Title.ToString(null)).Distinct().Count());
    }

    [Fact]
    public void An_unknown_code_has_no_descriptor() => Assert.Throws<ArgumentException>(() => Rules.Find("PG9999"));

    [Fact]
    public void The_release_register_lists_every_code_with_its_category()
    {
        string register = File.ReadAllText(Path.Combine(Repository.Root, "src", "PromptGen.Generator", "AnalyzerReleases.Unshipped.md"));
        Dictionary<string, string> rows = Row().Matches(register).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

        Assert.Equal(Codes.Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(Rules.Find(row.Key).Category, row.Value));
    }

    [GeneratedRegex(@"^(PG\d{4}) \| ([\w.]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
