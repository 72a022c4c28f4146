using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public sealed class ShowCommandTests(BrowsedCatalogue catalogue) : IClassFixture<BrowsedCatalogue>
{
    [Fact]
    public void A_version_is_shown_with_its_contract_as_a_table()
    {
        string[] lines = catalogue.Show("show", "support-bot").Split('\n');

        Assert.Equal("support-bot 1.1.0", lines[0]);
        Assert.Contains("  kind         text", lines);
        Assert.Contains("  description  Answers customers", lines);
        Assert.Contains("  owners       Ana Ruiz <ana@example.org>, support", lines);
        Assert.Contains("  released     2026-09-12T14:03:00Z by ana", lines);
        Assert.Contains("  name  string            required", lines);
        Assert.Contains("  plan  enum (free, pro)  default free", lines);
        Assert.Contains("  temperature  0.2", lines);
        Assert.Equal(["body", "You help {{ name }} fairly.", "Plan: {{ plan }}", "{{ include \"shared/style\" }}", ""], lines[^5..]);
    }

    [Fact]
    public void As_json_it_has_everything()
    {
        JsonElement shown = catalogue.Json("show", "support-bot@1.1.0");

        Assert.Equal("1.1.0", shown.GetProperty("version").GetString());
        Assert.Equal("changed", shown.GetProperty("draft").GetString());
        Assert.Equal(["name True", "plan False"], shown.GetProperty("inputs").EnumerateArray().Select(i => $"{i.GetProperty("name")} {i.GetProperty("required")}"));
        Assert.Equal(0.2, shown.GetProperty("settings").GetProperty("temperature").GetDouble());
        Assert.Equal("shared/style", shown.GetProperty("includes")[0].GetProperty("id").GetString());
        Assert.Equal("You help {{ name }} fairly.\nPlan: {{ plan }}\n{{ include \"shared/style\" }}\n", shown.GetProperty("body").GetString());

        JsonElement draft = catalogue.Json("show", "support-bot@draft");
        Assert.Equal(("draft", JsonValueKind.Null), (draft.GetProperty("version").GetString(), draft.GetProperty("author").ValueKind));
        Assert.Equal("1.1.0", draft.GetProperty("includes")[0].GetProperty("version").GetString());
    }

    [Fact]
    public void Raw_is_the_file_to_the_byte()
    {
        using var other = new BrowsedCatalogue();
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "---\r\n---\r\nRefund é.\r\n"u8];
        File.WriteAllBytes(other["billing/refund/refund.prompt"], bytes);

        using Process process = PromptGenProcess.Start(new Dictionary<string, string>(), other.Folder, "show", "billing/refund", "--raw");
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();

        Assert.Equal(bytes, output.ToArray());
        Assert.Equal("---\n---\nHush.", other.Show("show", "quiet@1.0.0", "--raw"));
    }

    [Fact]
    public void A_prompt_that_was_never_released_shows_its_draft()
    {
        string text = catalogue.Show("show", "billing/refund");

        Assert.StartsWith("billing/refund draft\n  kind    text\n  status  not released\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_fields_have_rows_of_their_own()
    {
        using var other = new BrowsedCatalogue();
        other.Draft("billing/refund", "---\ninputs:\n  tickets:\n    type: list\n    items:\n      id: int\n      subject: { type: string, trust: untrusted, max_length: 400, description: What it is about }\n---\n{{ for t in tickets }}{{ t.subject }}{{ end }}\n");

        string text = other.Show("show", "billing/refund@draft");

        Assert.Contains(
            """
              tickets            list of object  required
              tickets[].id       int             required
              tickets[].subject  string          required  untrusted  at most 400  What it is about
            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no prompt 'zzz'; 'promptgen list' shows those that there are", "zzz")]
    [InlineData("'quiet' has no draft that can be read", "quiet@draft")]
    [InlineData("there is no version 7.7.7 of 'old' that can be read", "old@7.7.7")]
    public void What_is_not_there_is_refused(string expected, string name) => Assert.Contains(expected, catalogue.Refused("show", name), StringComparison.Ordinal);

    [Fact]
    public void A_version_that_was_edited_is_shown_and_the_error_said()
    {
        using var other = new BrowsedCatalogue();
        File.AppendAllText(other["quiet/versions/1.0.0.prompt"], " Really.");

        ToolRun run = other.Run("show", "quiet");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PG1001: the released version 1.0.0 of 'quiet' was edited", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Hush. Really.\n", run.Output, StringComparison.Ordinal);
    }
}
