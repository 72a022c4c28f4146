using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public sealed class DiffCommandTests(BrowsedCatalogue catalogue) : IClassFixture<BrowsedCatalogue>
{
    [Fact]
    public void Two_releases_are_compared_part_by_part_and_line_by_line()
    {
        string text = catalogue.Show("diff", "support-bot", "1.0.0", "1.1.0");

        Assert.Equal(
            """
            support-bot 1.0.0 -> 1.1.0: a minor version, at least 1.1.0

            contract
              minor: the optional input 'plan' was added

            text: 1 line removed, 3 added
            --- support-bot@1.0.0
            +++ support-bot@1.1.0
            @@ -1,9 +1,11 @@
             ---
             inputs:
               name: string
            +  plan: { type: enum, values: [free, pro], default: free }
             settings: { temperature: 0.2 }
             includes:
            """.ReplaceLineEndings("\n"),
            string.Join('\n', text.Split('\n')[..15]));
        Assert.EndsWith("-You help {{ name }} kindly.\n+You help {{ name }} fairly.\n+Plan: {{ plan }}\n {{ include \"shared/style\" }}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Left_out_the_newest_stable_release_is_compared_with_the_draft()
    {
        string text = catalogue.Show("diff", "support-bot");

        Assert.StartsWith("support-bot 1.1.0 -> draft: a minor version, at least 1.2.0\n", text, StringComparison.Ordinal);
        Assert.Contains("\nsettings\n  minor: temperature: 0.2 -> 0.7\n  minor: seed: 4 (new)\n", text, StringComparison.Ordinal);
        Assert.Contains("\nincludes\n  minor: 'shared/style' is included in version 1.1.0, before in 1.0.0\n", text, StringComparison.Ordinal);
        Assert.Equal(text, catalogue.Show("diff", "support-bot", "1.1.0", "draft"));
        Assert.StartsWith("support-bot 1.0.0 -> draft: ", catalogue.Show("diff", "support-bot", "1.0.0"), StringComparison.Ordinal);
        Assert.StartsWith("support-bot draft -> 1.0.0: a major version\n", catalogue.Show("diff", "support-bot", "draft", "1.0.0"), StringComparison.Ordinal);
        Assert.Equal("support-bot 1.0.0 -> 1.0.0: nothing differs\n", catalogue.Show("diff", "support-bot", "1.0.0", "1.0.0"));
    }

    [Fact]
    public void Words_that_went_and_came_stand_beside_each_other()
    {
        string text = catalogue.Show("diff", "support-bot", "1.0.0", "1.1.0", "--words", "--context", "0");

        Assert.Contains("\nYou help {{ name }} [-kindly-]{+fairly+}.\n{+Plan: {{ plan }}+}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("include \"shared/style\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void As_json_the_lines_put_together_are_both_files()
    {
        JsonElement diff = catalogue.Json("diff", "support-bot", "1.0.0", "1.1.0", "--context", "1000");

        Assert.Equal(("support-bot", "1.0.0", "1.1.0"), (Text(diff, "id"), Text(diff.GetProperty("from"), "version"), Text(diff.GetProperty("to"), "version")));
        Assert.Equal(("minor", "1.1.0"), (Text(diff, "bump"), Text(diff, "implied")));
        Assert.Equal(["contract OptionalInputAdded", "text TextChanged"], diff.GetProperty("changes").EnumerateArray().Select(c => $"{Text(c, "part")} {Text(c, "kind")}"));
        JsonElement[] lines = [.. diff.GetProperty("text").GetProperty("hunks")[0].EnumerateArray()];
        Assert.Equal(File.ReadAllText(catalogue["support-bot/versions/1.0.0.prompt"]), string.Concat(lines.Where(l => Text(l, "change") != "added").Select(l => Text(l, "text"))));
        Assert.Equal(File.ReadAllText(catalogue["support-bot/versions/1.1.0.prompt"]), string.Concat(lines.Where(l => Text(l, "change") != "removed").Select(l => Text(l, "text"))));
        Assert.All(lines.Where(l => Text(l, "change") != "same"), l => Assert.Equal(Text(l, "text"), string.Concat(l.GetProperty("pieces").EnumerateArray().Select(p => Text(p, "text")))));
        Assert.Equal(catalogue.Show("diff", "support-bot", "--json"), catalogue.Show("diff", "support-bot", "--format", "json"));
    }

    [Fact]
    public void A_page_is_well_formed_needs_no_other_file_and_shows_hostile_text_as_text()
    {
        string html = catalogue.Show("diff", "support-bot", "--format", "html");

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', html);
        Assert.Contains("<title>support-bot 1.1.0 → draft</title>", html.Replace("&#8594;", "→", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("@media (prefers-color-scheme: dark)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("://", html, StringComparison.Ordinal);
        string markup = html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)];
        XElement body = XElement.Parse(markup);
        Assert.Contains(body.Descendants("td"), td => td.Value == "</td><script>alert(1)</script>");
        Assert.Equal(["settings", "includes", "text: 2 lines removed, 5 added"], body.Descendants("h2").Select(h => h.Value.ToLowerInvariant()));
    }

    [Fact]
    public void In_markdown_a_fence_is_longer_than_any_in_the_prompt()
    {
        string[] lines = catalogue.Show("diff", "support-bot", "--format", "markdown").Split('\n');

        Assert.Equal("### `support-bot` 1.1.0 → draft: a minor version, at least 1.2.0", lines[0]);
        int start = Array.IndexOf(lines, "`````diff");
        int end = Array.IndexOf(lines, "`````", start);
        Assert.True(start > 0, "there is no fence of five backticks");
        Assert.Equal(["--- support-bot@1.1.0", "+++ support-bot@draft"], lines[(start + 1)..(start + 3)]);
        Assert.Contains("+````", lines[start..end]);
        Assert.Equal([""], lines[(end + 1)..]);
    }

    [Theory]
    [InlineData("prompts(1,1): error PG0032: there is no prompt 'suport-bot'; did you mean 'support-bot'?", "suport-bot")]
    [InlineData("support-bot/manifest.yaml(1,1): error PG0070: there is no version 1.1.1 of 'support-bot' that can be read; did you mean '1.1.0'?", "support-bot", "1.1.1")]
    [InlineData("quiet/manifest.yaml(1,1): error PG0070: 'quiet' has no draft that can be read; 'promptgen log quiet' shows the versions", "quiet")]
    [InlineData("billing/refund(1,1): error PG0070: 'billing/refund' has no release to compare with; 'promptgen show billing/refund' shows its draft", "billing/refund")]
    public void What_is_not_there_is_named_with_its_place(string expected, params string[] arguments)
    {
        Assert.EndsWith(expected, catalogue.Refused(["diff", .. arguments]).Replace('\\', '/'), StringComparison.Ordinal);

        ToolRun run = catalogue.Run(["diff", .. arguments, "--json"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("error", JsonDocument.Parse(run.Output).RootElement.GetProperty("findings")[0].GetProperty("severity").GetString());
    }

    [Fact]
    public void A_draft_whose_partial_is_nowhere_is_still_compared_and_the_error_said()
    {
        using var other = new BrowsedCatalogue();
        other.Draft("quiet", "---\n---\nHush.\n{{ include \"shared/stile\" }}\n");

        ToolRun run = other.Run("diff", "quiet");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("quiet.prompt(4,12): error PG1007: there is no stable release of 'shared/stile' to include; did you mean 'shared/style'?", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n-Hush.\n\\ No newline at end of file\n+Hush.\n+{{ include \"shared/stile\" }}\n", run.Output, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
