using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public sealed class ListCommandTests(BrowsedCatalogue catalogue) : IClassFixture<BrowsedCatalogue>
{
    [Fact]
    public void Every_prompt_has_a_row() => Assert.Equal(
        """
        id              kind     newest  draft       owners                               description
        billing/refund  text             unreleased
        old             text     1.0.0   none
        quiet           text     1.0.0   none        bo@example.com                       Says nothing
        shared/style    partial  1.1.0   none
        support-bot     text     1.1.0   changed     Ana Ruiz <ana@example.org>, support  Answers customers

        """.ReplaceLineEndings("\n"),
        catalogue.Show("list"));

    [Theory]
    [InlineData("support-bot", "support-bot")]
    [InlineData("*/*", "billing/refund shared/style")]
    [InlineData("?????", "quiet")]
    [InlineData("Quiet", "")]
    public void A_pattern_chooses_ids(string pattern, string expected) => Assert.Equal(expected, Ids("list", pattern));

    [Fact]
    public void Owners_are_chosen_by_pattern_too()
    {
        Assert.Equal("support-bot", Ids("list", "--owner", "SUPPORT"));
        Assert.Equal("quiet support-bot", Ids("list", "--owner", "*@example.*"));
        Assert.Equal("quiet", Ids("list", "q*", "--owner", "*@example.*"));
        Assert.Equal("", Ids("list", "--owner", "nobody"));
    }

    [Fact]
    public void The_pins_of_the_nearest_lock_are_shown()
    {
        using var project = new LockProject();
        Assert.Equal(0, project.Run("pin", "support-bot@1.0.0").ExitCode);

        string above = PromptGenProcess.Run("list", "--project", project.Folder, "--catalogue", project.CatalogueFolder, "support-bot", "--json").Output;
        Assert.Equal("1.0.0", JsonDocument.Parse(above).RootElement.GetProperty("prompts")[0].GetProperty("pinned").GetString());

        string deeper = Directory.CreateDirectory(Path.Combine(project.Folder, "Deep", "Down")).FullName;
        ToolRun run = PromptGenProcess.Run("list", "--project", deeper, "--catalogue", project.CatalogueFolder, "support-bot");
        Assert.Contains("support-bot  text  1.1.0   none   1.0.0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_says_what_was_released_is_unchanged_whatever_its_line_ends()
    {
        using var other = new BrowsedCatalogue();
        other.Draft("quiet", "---\r\n---\r\nHush.");
        other.Draft("support-bot", File.ReadAllText(other["support-bot/versions/1.1.0.prompt"]).ReplaceLineEndings("\n").Split("includes:")[0] + "---\nYou help {{ name }} fairly.\nPlan: {{ plan }}\n{{ include \"shared/style\" }}\n");

        Assert.Equal("unchanged unchanged", string.Join(' ', other.Json("list", "quiet", "support-bot").GetProperty("prompts").EnumerateArray().Select(p => p.GetProperty("draft").GetString())));
    }

    [Fact]
    public void What_cannot_be_read_is_said_and_the_rest_is_listed()
    {
        using var other = new BrowsedCatalogue();
        File.WriteAllText(other["quiet/manifest.yaml"], "ownerz: [a]\n");

        ToolRun run = other.Run("list", "q*");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("manifest.yaml(1,1): error PG0013: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("quiet", run.Output, StringComparison.Ordinal);
    }

    private string Ids(params string[] arguments) => string.Join(' ', catalogue.Json(arguments).GetProperty("prompts").EnumerateArray().Select(p => p.GetProperty("id").GetString()));
}
