using System;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

/// <summary><c>promptgen diff</c> of two builds.</summary>
public sealed class DeployDiffTests : IDisposable
{
    private readonly ShippedBuild _old = new(ShippedBuild.Prompts().Add("old", "1.0.0", text: "---\n---\nOld.\n").Add("same", "1.0.0", text: "---\n---\nSame.\n"));
    private readonly ShippedBuild _new = new(ShippedBuild.Prompts("Hi {{ name }}.</td><script>alert(1)</script>", "1.1.0").Add("fresh", "1.0.0", text: "---\n---\nFresh.\n").Add("same", "1.0.0", text: "---\n---\nSame.\n"));

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    [Fact]
    public void What_a_deploy_changes_is_listed_and_each_change_compared()
    {
        string text = Show();

        Assert.StartsWith(
            """
            Shop: what a deploy changes: 1 added, 1 removed, 1 changed

            added
              Shop  fresh  1.0.0  why

            removed
              Shop  old  1.0.0

            changed
              Shop  greeting  1.0.0 -> 1.1.0  a patch version, at least 1.0.1: why

            greeting 1.0.0 -> 1.1.0: a patch version, at least 1.0.1

            text: 1 line removed, 1 added
            --- greeting@1.0.0
            +++ greeting@1.1.0
            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
        Assert.Contains("\n-Hello {{ name }}.\n+Hi {{ name }}.</td><script>alert(1)</script>\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n-Hello", Show("--words"), StringComparison.Ordinal);
        Assert.Contains("[-Hello", Show("--words"), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_builds_differ_in_nothing()
    {
        ToolRun run = PromptGenProcess.Run("diff", _old.Bundle, _old.Bundle);
        Assert.Equal(("Shop: what a deploy changes: both builds have the same prompts\n", 0), (run.Output, run.ExitCode));
    }

    [Fact]
    public void As_json_it_is_what_two_versions_compared_are()
    {
        JsonElement diff = JsonDocument.Parse(Show("--json")).RootElement;

        Assert.Equal(["fresh"], diff.GetProperty("added").EnumerateArray().Select(p => Text(p, "id")));
        Assert.Equal(["old"], diff.GetProperty("removed").EnumerateArray().Select(p => Text(p, "id")));
        JsonElement changed = Assert.Single(diff.GetProperty("changed").EnumerateArray());
        Assert.Equal(("Shop", "greeting", "1.0.0", "1.1.0", "patch"), (Text(changed, "assembly"), Text(changed, "id"), Text(changed, "fromVersion"), Text(changed, "toVersion"), Text(changed, "bump")));
        Assert.Equal(1, changed.GetProperty("text").GetProperty("added").GetInt32());
        Assert.Equal(Show("--json"), Show("--format", "json"));
    }

    [Fact]
    public void A_page_is_well_formed_and_shows_hostile_text_as_text()
    {
        string html = Show("--format", "html");

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        XElement body = XElement.Parse(html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)]);
        Assert.Single(body.Descendants("h1"));
        Assert.Equal(["Added", "Removed", "Changed", "greeting 1.0.0 → 1.1.0"], body.Descendants("h2").Select(h => h.Value));
        Assert.Equal(["Text: 1 line removed, 1 added"], body.Descendants("h3").Select(h => h.Value));
    }

    [Fact]
    public void Markdown_has_the_lists_and_the_comparisons()
    {
        string markdown = Show("--format", "markdown");

        Assert.StartsWith("## Shop: what a deploy changes\n\n1 added, 1 removed, 1 changed\n\nAdded:\n\n```text\nShop  fresh  1.0.0  why\n```\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\n### `greeting` 1.0.0 → 1.1.0: a patch version, at least 1.0.1\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_compared_with_what_does_not_fit()
    {
        _new.Edit("Fresh.", "Stale.");

        ToolRun run = PromptGenProcess.Run("diff", _old.Bundle, _new.Bundle, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PG1045: the text that the bundle names sha256:", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray());
    }

    [Theory]
    [InlineData("a.prompts.json")]
    [InlineData("a.prompts.json", "1.0.0")]
    [InlineData("a.prompts.json", "b.prompts.json", "1.0.0")]
    [InlineData("greeting", "b.prompts.json")]
    public void A_bundle_is_compared_with_a_bundle(params string[] arguments)
    {
        ToolRun run = PromptGenProcess.Run(["diff", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: a bundle is compared with another bundle; give two files that end in '.prompts.json'\n", run.Error, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private string Show(params string[] options)
    {
        ToolRun run = PromptGenProcess.Run(["diff", _old.Bundle, _new.Bundle, .. options]);
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        return run.Output;
    }
}
