using System;
using System.IO;
using System.Linq;
using System.Text;
using PromptGen.Templates.Builtins;
using Xunit;

namespace PromptGen.Builtins.Tests;

/// <summary>
/// The tables of <c>docs/language-builtins.md</c> are the catalogue's. Set <c>PROMPTGEN_UPDATE_DOCS=1</c> to write them anew.
/// </summary>
public sealed class DocumentationTests
{
    private const string Begin = "<!-- catalogue: written by PromptGen.Builtins.Tests, do not edit below -->\n";

    [Fact]
    public void The_page_lists_every_function_and_every_left_out_one()
    {
        string path = Path.Combine(RepositoryRoot.Path, "docs", "language-builtins.md");
        string page = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        int begin = page.IndexOf(Begin, StringComparison.Ordinal);
        Assert.True(begin >= 0, "no marker in " + path);
        string expected = page[..begin] + Begin + Tables();
        if (Environment.GetEnvironmentVariable("PROMPTGEN_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, expected);
            return;
        }

        Assert.Equal(expected, page);
    }

    private static string Tables()
    {
        StringBuilder page = new();
        foreach (IGrouping<string, BuiltinFunction> group in BuiltinCatalogue.All.GroupBy(f => f.Group))
        {
            page.Append("\n## ").Append(group.Key).Append("\n\n| function | result | what it gives | example | writes |\n|---|---|---|---|---|\n");
            foreach (BuiltinFunction function in group)
            {
                page.Append("| `").Append(function.Name).Append(string.Concat(function.Parameters.Select(p => " " + Parameter(p)))).Append("` | ")
                    .Append(function.Result).Append(" | ").Append(function.Summary).Append(" | ")
                    .Append(Code(function.Example)).Append(" | ").Append(Code(function.ExampleOutput)).Append(" |\n");
            }
        }

        page.Append("\n## Left out\n\n| function | because | instead |\n|---|---|---|\n");
        foreach (LeftOutBuiltin entry in BuiltinCatalogue.LeftOut)
        {
            page.Append("| `").Append(entry.FullName).Append("` | ").Append(entry.Reason).Append(" | ").Append(entry.Instead).Append(" |\n");
        }

        return page.ToString();
    }

    private static string Parameter(BuiltinParameter parameter) =>
        parameter.Default is { } value ? "[" + parameter.Name + ": " + value.Text + "]"
        : parameter.IsOptional ? "[" + parameter.Name + "]"
        : "<" + parameter.Name + ">";

    // A pipe would end the cell even inside backquotes, so entities stand for what Markdown reads.
    private static string Code(string text) => "<code>" + text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("|", "&#124;", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("  ", "&nbsp; ", StringComparison.Ordinal) + "</code>";
}
