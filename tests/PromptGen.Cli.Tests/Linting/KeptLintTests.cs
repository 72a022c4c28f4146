using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Kept;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Linting;

/// <summary>What one run of the tool keeps for the next changes nothing of what it says.</summary>
public sealed class KeptLintTests : IDisposable
{
    private const string Draft = "prompts/greeting/greeting.prompt";
    private const string Partial = "prompts/shared/style/style.prompt";
    private readonly ToolFolder _folder = ToolFolder.Initialised();
    private readonly TemporaryFolder _cache = new();

    public KeptLintTests()
    {
        _folder.Set("PROMPTGEN_CACHE", _cache["kept"]);
        _folder.Write(Partial, "---\nkind: partial\n---\nBe kind.\n");
        _folder.Write("prompts/greeting/manifest.yaml", "description: Greets.\nowners: [ana]\nversions: []\n");
        _folder.Write(Draft, "---\ninputs:\n  name: string\n  unused: int\n---\nHello {{ name }}\n{{ include \"shared/style\" }}\n");
    }

    private string Kept => CatalogueCache.PathOf(_cache["kept"], _folder["prompts"]);

    public static TheoryData<string> Edits() => new("nothing", "draft", "partial", "manifest", "no version", "another version", "settings", "severities", "lock", "prompt removed");

    public void Dispose()
    {
        _folder.Dispose();
        _cache.Dispose();
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void The_same_is_found_as_without_it(string edit)
    {
        ToolRun before = _folder.Run("lint");
        Assert.True(File.Exists(Kept));
        Edit(edit);

        ToolRun after = _folder.Run("lint");

        Assert.Equal(_folder.Run("lint", "--no-cache"), after);
        Assert.Equal(edit == "nothing", before == after);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void The_same_is_written_in_every_format(string format)
    {
        Edit("partial");
        ToolRun first = _folder.Run("lint", "--format", format);

        Assert.Equal(first, _folder.Run("lint", "--format", format));
        Assert.Equal(first, _folder.Run("lint", "--format", format, "--no-cache"));
        Assert.Contains("PG2003", first.Output);
    }

    [Fact]
    public void What_is_kept_is_used()
    {
        // Kept by whoever takes a wrong draft for a sound one.
        Edit("draft");
        KeptCatalogue kept = KeptCatalogue.Empty();
        PromptCatalogue catalogue = CatalogueReader.Read(_folder["prompts"], kept: kept);
        Catalog.FrontMatter.PromptSource wrong = catalogue.Find("greeting")!.Draft!;
        Assert.Empty(kept.Sound.Review<string>("advised", catalogue, wrong, () => []));
        Directory.CreateDirectory(_cache["kept"]);
        File.WriteAllBytes(Kept, kept.Write());

        Assert.DoesNotContain("PG2003", _folder.Run("lint").Output);
        Assert.Contains("PG2003", _folder.Run("lint", "--no-cache").Output);
        File.AppendAllText(_folder[Draft], "Another line.\n");
        Assert.Contains("PG2003", _folder.Run("lint").Output);
    }

    [Fact]
    public void Nothing_is_written_when_nothing_changed_and_nothing_without_a_cache()
    {
        _folder.Run("lint", "--no-cache");
        Assert.False(Directory.Exists(_cache["kept"]));
        _folder.Run("lint");
        var written = new DateTime(2026, 9, 12, 14, 3, 0, DateTimeKind.Utc);
        DateTime now = DateTime.UtcNow.AddHours(-1);
        File.SetLastWriteTimeUtc(Kept, now);
        _folder.Run("lint");
        Assert.Equal(now, File.GetLastWriteTimeUtc(Kept), TimeSpan.FromSeconds(1));

        // Used again after a long time, it says so.
        File.SetLastWriteTimeUtc(Kept, written);
        _folder.Run("lint");
        Assert.InRange(File.GetLastWriteTimeUtc(Kept), now, DateTime.UtcNow);
        Assert.Equal([Kept], Directory.GetFiles(_cache["kept"]));
        Assert.DoesNotContain(_folder.Files(), f => f.Contains("kept", StringComparison.Ordinal));
    }

    [Fact]
    public void The_other_commands_find_what_they_would_find_without_it()
    {
        _folder.Run("lint");
        foreach (string[] command in new string[][] { ["list", "--json"], ["graph", "--format", "json"], ["update", "--json"], ["release", "greeting", "--reason", "first"] })
        {
            Dictionary<string, string> before = _folder.Contents();
            ToolRun with = _folder.Run(command);
            Restore(before);

            Assert.Equal(_folder.Run([.. command, "--no-cache"]), with);
            Restore(before);
        }
    }

    [Fact]
    public void Damage_costs_time_alone()
    {
        ToolRun first = _folder.Run("lint");
        byte[] whole = File.ReadAllBytes(Kept);
        foreach (byte[] damaged in new byte[][] { [], whole[..(whole.Length / 2)], [.. whole.Select(b => (byte)(b ^ 1))] })
        {
            File.WriteAllBytes(Kept, damaged);
            Assert.Equal(first, _folder.Run("lint"));
            Assert.Equal(whole.Length, new FileInfo(Kept).Length);
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_written_and_none_at_all_cost_time_alone()
    {
        ToolRun first = _folder.Run("lint", "--no-cache");
        _folder.Set("PROMPTGEN_CACHE", Path.Combine(_cache.Write("file", "no folder"), "kept"));
        Assert.Equal(first, _folder.Run("lint"));

        Assert.SkipWhen(OperatingSystem.IsWindows(), "the system itself names the folder");
        _folder.Set("PROMPTGEN_CACHE", "");
        _folder.Set("XDG_CACHE_HOME", "");
        _folder.Set("HOME", "");
        Assert.Equal(first, _folder.Run("lint"));
        _folder.Set("HOME", _cache["home"]);
        Assert.Equal(first, _folder.Run("lint"));
        Assert.True(File.Exists(CatalogueCache.PathOf(_cache["home/.cache/promptgen"], _folder["prompts"])));
        _folder.Set("XDG_CACHE_HOME", _cache["xdg"]);
        Assert.Equal(first, _folder.Run("lint"));
        Assert.True(File.Exists(CatalogueCache.PathOf(_cache["xdg/promptgen"], _folder["prompts"])));
    }

    [Fact]
    public void What_nobody_has_used_for_a_month_is_removed_when_something_is_kept()
    {
        Directory.CreateDirectory(_cache["kept"]);
        string[] paths = [.. new[] { "old.kept", ".half.kept.1.tmp", "mine.txt", "new.kept" }.Select(name => _cache.Write("kept/" + name, name))];
        foreach (string path in paths[..3])
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-31));
        }

        _folder.Run("lint");

        Assert.Equal(new[] { Kept, paths[2], paths[3] }.Order(StringComparer.Ordinal), Directory.GetFiles(_cache["kept"]).Order(StringComparer.Ordinal));
    }

    private void Restore(Dictionary<string, string> contents)
    {
        foreach (string file in _folder.Files().Except(contents.Keys).ToArray())
        {
            File.Delete(_folder[file]);
        }

        foreach ((string file, string bytes) in contents)
        {
            File.WriteAllBytes(_folder[file], Convert.FromHexString(bytes));
        }
    }

    private void Edit(string edit)
    {
        switch (edit)
        {
            case "nothing":
                break;
            case "draft":
                File.AppendAllText(_folder[Draft], "{{ nam }}\n");
                break;
            case "partial":
                File.AppendAllText(_folder[Partial], "{{ tone }}\n");
                break;
            case "manifest":
                _folder.Write("prompts/greeting/manifest.yaml", "description: Greets.\ndepends_on: [nobody]\nversions: []\n");
                break;
            case "no version":
                File.Delete(_folder["prompts/answer-question/versions/1.0.0.prompt"]);
                break;
            case "another version":
                File.Copy(_folder["prompts/answer-question/versions/1.0.0.prompt"], _folder["prompts/answer-question/versions/1.1.0.prompt"]);
                break;
            case "settings":
                _folder.Write("prompts/promptgen.yaml", "models: [some-model]\n");
                break;
            case "severities":
                _folder.Write("prompts/.globalconfig", "is_global = true\ndotnet_diagnostic.PG2052.severity = error\n");
                break;
            case "lock":
                _folder.Write("prompts.lock.json", $$"""{ "schema": 1, "prompts": { "greeting": { "requested": "1.0.0", "resolved": "1.0.0", "digest": "sha256:{{new string('a', 64)}}" } } }""");
                break;
            case "prompt removed":
                Directory.Delete(_folder["prompts/shared"], recursive: true);
                break;
            default:
                throw new ArgumentException(edit);
        }
    }
}
