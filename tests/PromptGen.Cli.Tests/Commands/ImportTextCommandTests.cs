using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public class ImportTextCommandTests
{
    private const string TwoVersions =
        """{"id":"Extract_wisdom.v2","versions":[{"commit":"abc123","date":"2024-02-07T15:02:16-08:00","subject":"Start: a \"quote\"","text":"one"},{"date":"2024-02-08T00:00:00Z","author":"Ana","subject":"More","text":"two\n"}]}""";

    [Fact]
    public void A_history_becomes_a_prompt_with_a_released_version_for_each_text()
    {
        using var folder = new TemporaryFolder();
        ToolRun run = Import(folder, TwoVersions);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("imported 1 prompts with 2 versions", run.Error);
        PromptCatalogue catalogue = CatalogueReader.Read(folder["prompts"]);
        Assert.Empty(catalogue.Diagnostics);
        CataloguePrompt prompt = Assert.Single(catalogue.Prompts);
        Assert.Equal("extract-wisdom-v2", prompt.Id.Value);
        ManifestVersion[] versions = [.. prompt.Manifest!.Manifest.Versions];
        Assert.Equal(["1.0.0", "1.1.0"], versions.Select(v => v.Version.ToString()));
        Assert.Equal(new System.DateTime(2024, 2, 7, 23, 2, 16), versions[0].Time);
        Assert.Equal("Start: a \"quote\"", versions[0].Reason);
        Assert.Equal("commit abc123", versions[0].Author);
        Assert.Equal("Ana", versions[1].Author);
        Assert.Equal(["one", "two\n"], prompt.Versions.Select(v => v.Body));
        Assert.Equal(prompt.Versions[1].Digest, prompt.Draft!.Digest);
    }

    [Fact]
    public void Nothing_but_the_catalogue_is_left_behind()
    {
        using var folder = new TemporaryFolder();
        Import(folder, TwoVersions);

        Assert.Equal(["extract-wisdom-v2"], Directory.EnumerateFileSystemEntries(folder["prompts"]).Select(Path.GetFileName));
        Assert.Equal(
            ["extract-wisdom-v2.prompt", "manifest.yaml", "versions/1.0.0.prompt", "versions/1.1.0.prompt"],
            Directory.EnumerateFiles(folder["prompts/extract-wisdom-v2"], "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder["prompts/extract-wisdom-v2"], f)).Order());
    }

    [Fact]
    public void Prompts_that_are_there_already_are_not_touched_and_nothing_else_is_written()
    {
        using var folder = new TemporaryFolder();
        Import(folder, TwoVersions);
        string manifest = File.ReadAllText(folder["prompts/extract-wisdom-v2/manifest.yaml"]);

        ToolRun run = Import(folder, History("new-one", "text") + "\n" + TwoVersions);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'extract-wisdom-v2' is in the catalogue already", run.Error);
        Assert.Contains("nothing was imported", run.Error);
        Assert.Equal(manifest, File.ReadAllText(folder["prompts/extract-wisdom-v2/manifest.yaml"]));
        Assert.False(Directory.Exists(folder["prompts/new-one"]));
    }

    [Fact]
    public void New_prompts_join_those_that_are_there()
    {
        using var folder = new TemporaryFolder();
        Import(folder, TwoVersions);
        ToolRun run = Import(folder, History("billing/refund", "text"));

        Assert.Equal(0, run.ExitCode);
        PromptCatalogue catalogue = CatalogueReader.Read(folder["prompts"]);
        Assert.False(catalogue.HasErrors);
        Assert.NotNull(catalogue.FindNewest(PromptId.TryParse("billing/refund")!));
        Assert.Equal(2, catalogue.Prompts.Count);
    }

    [Fact]
    public void Two_names_that_become_one_id_are_an_error_with_both_names()
    {
        using var folder = new TemporaryFolder();
        ToolRun run = Import(folder, History("foo_bar", "a") + "\n" + History("foo.Bar", "b"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("histories.jsonl(2): error PG0050: 'foo.Bar' and 'foo_bar' on line 1 both become the id 'foo-bar'", run.Error);
        Assert.False(Directory.Exists(folder["prompts"]));
    }

    [Fact]
    public void Two_ids_that_become_one_class_are_an_error()
    {
        using var folder = new TemporaryFolder();
        ToolRun run = Import(folder, History("foo-bar", "a") + "\n" + History("foobar", "b"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PG0040: ", run.Error);
        Assert.False(Directory.Exists(folder["prompts"]));
    }

    [Fact]
    public void A_prompt_cannot_be_a_folder_of_prompts_too()
    {
        using var folder = new TemporaryFolder();
        ToolRun run = Import(folder, History("billing", "a") + "\n" + History("billing/refund", "b"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PG0043: ", run.Error);
        Assert.False(Directory.Exists(folder["prompts"]));
    }

    [Theory]
    [InlineData("{\"id\":\"a\"", "(1,", "is not JSON")]
    [InlineData("[1]", "(1,1)", "a list where a JSON object belongs")]
    [InlineData("{\"id\":\"a\",\"versions\":[]}", "(1)", "'versions' must be a list with at least one element")]
    [InlineData("{\"id\":\"a\",\"versons\":[]}", "(1)", "did you mean 'versions'?")]
    [InlineData("{\"id\":\"a\",\"versions\":[{\"date\":\"yesterday\",\"subject\":\"s\",\"text\":\"t\"}]}", "(1)", "'versions[0].date' is 'yesterday'")]
    [InlineData("{\"id\":\"a\",\"versions\":[{\"date\":\"2024-01-01T00:00:00Z\",\"subject\":\"s\"}]}", "(1)", "'versions[0].text' is missing")]
    [InlineData("{\"id\":\"a\",\"versions\":[{\"date\":\"2024-01-01T00:00:00Z\",\"subject\":\"s\",\"text\":\"\\ud83d\"}]}", "(1)", "half of a surrogate pair")]
    [InlineData("{\"id\":\"!\",\"versions\":[{\"date\":\"2024-01-01T00:00:00Z\",\"subject\":\"s\",\"text\":\"t\"}]}", "(1)", "no id can be made of '!'")]
    [InlineData("{\"id\":\"a\",\"id\":\"b\"}", "(1,", "is not JSON")]
    [InlineData("", "", "the file holds no history")]
    [InlineData("\n\n", "", "the file holds no history")]
    public void A_bad_record_is_located_and_nothing_is_written(string line, string place, string message)
    {
        using var folder = new TemporaryFolder();
        ToolRun run = Import(folder, line);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("histories.jsonl" + place, run.Error);
        Assert.Contains(message, run.Error);
        Assert.False(Directory.Exists(folder["prompts"]));
    }

    [Fact]
    public void Every_bad_line_is_reported_and_the_good_ones_are_not_written()
    {
        using var folder = new TemporaryFolder();
        ToolRun run = Import(folder, "{\n" + TwoVersions + "\n}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("histories.jsonl(1,", run.Error);
        Assert.Contains("histories.jsonl(3,", run.Error);
        Assert.False(Directory.Exists(folder["prompts"]));
    }

    [Fact]
    public void A_text_that_is_too_large_for_a_prompt_is_refused()
    {
        using var folder = new TemporaryFolder();
        ToolRun run = Import(folder, History("big", new string('x', 1024 * 1024)));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'versions[0].text' cannot be a prompt", run.Error);
        Assert.False(Directory.Exists(folder["prompts"]));
    }

    [Fact]
    public void A_target_that_is_a_file_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("prompts", "x");
        ToolRun run = Import(folder, TwoVersions);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("this is a file; name a folder", run.Error);
    }

    [Theory]
    [InlineData("", "Imported without a reason")]
    [InlineData(" . ", "Imported without a reason; the record says '.'")]
    [InlineData("?!", "Imported without a reason; the record says '?!'")]
    [InlineData("Ä", "Ä")]
    public void A_subject_that_says_nothing_becomes_a_reason_that_says_so(string subject, string reason)
    {
        using var folder = new TemporaryFolder();
        Import(folder, $$"""{"id":"a","versions":[{"date":"2024-02-08T00:00:00Z","subject":"{{subject}}","text":"x"}]}""");

        Assert.Equal(reason, Assert.Single(CatalogueReader.Read(folder["prompts"]).Prompts).Manifest!.Manifest.Versions[0].Reason);
    }

    [Fact]
    public void The_outcome_is_there_for_scripts()
    {
        using var folder = new TemporaryFolder();
        JsonElement done = JsonDocument.Parse(Import(folder, TwoVersions, "--json").Output).RootElement;
        JsonElement refused = JsonDocument.Parse(Import(folder, TwoVersions, "--json").Output).RootElement;

        Assert.Equal("""{"id":"extract-wisdom-v2","versions":2}""", JsonSerializer.Serialize(Assert.Single(done.GetProperty("imported").EnumerateArray())));
        Assert.Empty(done.GetProperty("errors").EnumerateArray());
        Assert.Empty(refused.GetProperty("imported").EnumerateArray());
        JsonElement error = Assert.Single(refused.GetProperty("errors").EnumerateArray());
        Assert.Equal("PG0050", error.GetProperty("code").GetString());
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
    }

    private static string History(string id, string text) =>
        $$"""{"id":{{JsonSerializer.Serialize(id)}},"versions":[{"date":"2024-02-08T00:00:00Z","subject":"s","text":{{JsonSerializer.Serialize(text)}}}]}""";

    private static ToolRun Import(TemporaryFolder folder, string histories, params string[] options) =>
        PromptGenProcess.Run(["import", "text", "--from", folder.Write("histories.jsonl", histories), "--to", folder["prompts"], .. options]);
}
