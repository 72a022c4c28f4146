using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using PromptGen.Cli.Bundles;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public sealed class InspectCommandTests : IDisposable
{
    private readonly ShippedBuild _build = new();

    public void Dispose() => _build.Dispose();

    [Fact]
    public void The_prompts_of_a_build_are_listed_and_everything_fits()
    {
        ToolRun run = PromptGenProcess.Run("inspect", _build.Assembly);

        Assert.Equal(("everything fits, and 'Shop.dll' names this bundle\n", 0), (run.Error, run.ExitCode));
        string[] lines = run.Output.Split('\n');
        Assert.Matches("^Shop: 2 prompts, bundle sha256:[0-9a-f]{64}$", lines[0]);
        Assert.Matches(@"^id +version +assembly +digest +requested +released +reason$", lines[2]);
        Assert.Matches(@"^greeting +2\.0\.0 +Billing +[0-9a-f]{8} +\* +2026-09-12 +why$", lines[3]);
        Assert.Matches(@"^greeting +1\.0\.0 +Shop +[0-9a-f]{8} +\* +2026-09-12 +why$", lines[4]);
        Assert.Equal(run.Output, PromptGenProcess.Run("inspect", _build.Bundle).Output);
    }

    [Fact]
    public void One_prompt_is_shown_with_its_text_and_what_it_includes_in_every_assembly_that_has_it()
    {
        ToolRun run = PromptGenProcess.Run("inspect", _build.Bundle, "--prompt", "greeting");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\n---\nPay up.\ngreeting 1.0.0\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\ntext\n---\ninputs: { name: string }\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nincludes shared/style 1.0.0\n---\nkind: partial\n---\nBe kind.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_json_all_of_it_is_there_and_texts_where_one_prompt_is_asked_for()
    {
        JsonElement all = JsonDocument.Parse(PromptGenProcess.Run("inspect", _build.Assembly, "--json").Output).RootElement;
        JsonElement one = JsonDocument.Parse(PromptGenProcess.Run("inspect", _build.Assembly, "--json", "--prompt", "greeting").Output).RootElement;

        Assert.Equal((_build.Bundle, _build.Assembly, "Shop"), (Text(all, "path"), Text(all, "checkedAgainst"), Text(all, "assembly")));
        Assert.Equal(["Billing 2.0.0", "Shop 1.0.0"], all.GetProperty("prompts").EnumerateArray().Select(p => $"{Text(p, "assembly")} {Text(p, "version")}"));
        Assert.All(all.GetProperty("prompts").EnumerateArray(), p => Assert.False(p.TryGetProperty("text", out _)));
        Assert.Equal("---\nkind: partial\n---\nBe kind.\n", Text(one.GetProperty("prompts")[1].GetProperty("includes")[0], "text"));
        Assert.Contains("Hello {{ name }}.", Text(one.GetProperty("prompts")[1], "text"), StringComparison.Ordinal);
        Assert.Empty(all.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public void Without_its_assembly_a_bundle_vouches_for_its_texts_alone()
    {
        File.Delete(_build.Assembly);

        ToolRun run = PromptGenProcess.Run("inspect", _build.Bundle);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("everything fits; there is no assembly beside the bundle", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"reason\": \"why\"", "\"reason\": \"because\"", 1, "'Shop.dll' was built with the bundle sha256:")]
    [InlineData("Be kind.", "Be cold.", 3, "made again of its text it is sha256:")]
    [InlineData("Hello {{ name }}", "Hi {{ name }}", 3, "says that its digest is sha256:")]
    [InlineData("\"format\": 1", "\"format\": 2", 1, "Shop.prompts.json(2,13): error PG1045: this is no bundle at $.format: the bundle has format 2")]
    [InlineData("  \"prompts\"", " \"prompts\"", 1, "Shop.prompts.json(4,2): error PG1045: this is no bundle: from here on the bundle is not as it is written")]
    public void What_was_changed_is_said_exactly(string old, string now, int count, string message)
    {
        _build.Edit(old, now);

        ToolRun run = PromptGenProcess.Run("inspect", _build.Assembly);

        Assert.Equal(1, run.ExitCode);
        string[] errors = run.Error.TrimEnd().Split('\n');
        Assert.Equal(count, errors.Length);
        Assert.All(errors, e => Assert.Contains(": error PG1045: ", e, StringComparison.Ordinal));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        JsonElement json = JsonDocument.Parse(PromptGenProcess.Run("inspect", _build.Assembly, "--json").Output).RootElement;
        Assert.Equal(count, json.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void Any_changed_byte_is_found()
    {
        byte[] bytes = File.ReadAllBytes(_build.Bundle);
        var random = new Random(20260912);
        for (int at = 0; at < bytes.Length; at++)
        {
            byte[] tampered = [.. bytes];
            tampered[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(_build.Bundle, tampered);
            Assert.True(ShippedBundle.Open(_build.Assembly).Findings.Any(f => f.Diagnostic.Code == "PG1045"), $"byte {at} behind {Encoding.UTF8.GetString(bytes, 0, at)}");
        }

        File.WriteAllBytes(_build.Bundle, bytes);
        Assert.Empty(ShippedBundle.Open(_build.Assembly).Findings);
    }

    [Fact]
    public void An_assembly_without_a_bundle_says_why()
    {
        Assert.Equal(": error PG1045: 'Plain.dll' names no bundle: it was built without prompts, without PromptGen, or with PromptGenBundle set to false", Refused(_build.Compile("Plain.dll", null)));
        Assert.Equal(": error PG1045: 'Odd.dll' names its bundle by 'md5:1', which is no digest", Refused(_build.Compile("Odd.dll", "md5:1")));
        Assert.Equal(": error PG1045: its bundle 'Alone.prompts.json' does not lie beside it", Refused(_build.Compile("Alone.dll", "sha256:" + new string('0', 64))));
        Assert.Equal(": error PG1045: there is no such file", Refused(_build["Missing.dll"]));
        File.WriteAllText(_build["Text.dll"], "no assembly");
        Assert.Equal(": error PG1045: 'Text.dll' is no .NET assembly; name the .dll, or the bundle beside it, which ends in '.prompts.json'", Refused(_build["Text.dll"]));
        Assert.StartsWith(": error PG1045: the bundle cannot be read", Refused(_build["Missing.prompts.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_assemblies_are_answered()
    {
        byte[] bytes = File.ReadAllBytes(_build.Assembly);
        var random = new Random(20260912);
        for (int i = 0; i < 2000; i++)
        {
            byte[] damaged = [.. bytes];
            for (int j = 0; j < 40; j++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(_build.Assembly, damaged);
            Assert.NotNull(ShippedBundle.Open(_build.Assembly));
        }
    }

    [Fact]
    public void A_prompt_that_is_not_there_gets_a_suggestion()
    {
        ToolRun run = PromptGenProcess.Run("inspect", _build.Bundle, "--prompt", "greting");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("error PG0032: the bundle has no prompt 'greting'; did you mean 'greeting'?\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, PromptGenProcess.Run("inspect", _build.Bundle, "--prompt", "Greeting").ExitCode);
    }

    private static string Refused(string file)
    {
        ToolRun run = PromptGenProcess.Run("inspect", file);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(file + "(1,1)", run.Error, StringComparison.Ordinal);
        return run.Error[(file.Length + "(1,1)".Length)..].TrimEnd();
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
