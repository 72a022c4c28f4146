using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Selection;

public class CatalogueSelectorTests
{
    private readonly List<string> _asked = [];

    [Fact]
    public void A_pin_selects_its_manifest_its_version_and_what_it_includes_and_nothing_else()
    {
        CatalogueSelection selection = Select(Usual(), withDrafts: false, ("greeting", "1.1.0"));

        Assert.Equal(
            ["greeting/greeting.prompt", "greeting/manifest.yaml", "greeting/versions/1.1.0.prompt", "shared/name/manifest.yaml", "shared/name/versions/1.0.0.prompt", "shared/style/manifest.yaml", "shared/style/versions/1.0.0.prompt"],
            Paths(selection));
        // The draft is named for editors, and not read.
        Assert.Equal(Paths(selection).Where(p => p != "greeting/greeting.prompt").Append("promptgen.yaml").Order(StringComparer.Ordinal), _asked.Order(StringComparer.Ordinal));
        Assert.Equal("greeting 1.1.0", string.Join(", ", selection.Pinned.Select(p => $"{p.Id} {p.Version}")));
        Assert.Empty(selection.Catalogue.Diagnostics);
    }

    [Fact]
    public void Every_prompt_is_known_by_its_id_whether_its_files_are_selected_or_not()
    {
        PromptCatalogue catalogue = Select(Usual(), withDrafts: false, ("greeting", "1.1.0")).Catalogue;

        Assert.Equal(["greeting", "other", "shared/name", "shared/style"], catalogue.Prompts.Select(p => p.Id.Value));
        Assert.Null(catalogue.Find(PromptText.Id("other"))!.Manifest);
        Assert.Equal("1.1.0", Assert.Single(catalogue.Find(PromptText.Id("greeting"))!.Versions).Version!.ToString());
    }

    [Fact]
    public void Without_a_lock_nothing_is_selected() => Assert.Empty(Select(Usual(), withDrafts: false).Files);

    [Fact]
    public void A_prompt_or_version_that_is_gone_is_left_to_the_rules_of_the_lock()
    {
        CatalogueSelection selection = Select(Usual(), withDrafts: false, ("greeting", "9.9.9"), ("gone", "1.0.0"));

        Assert.Empty(selection.Pinned);
        Assert.Empty(selection.Catalogue.Diagnostics);
        Assert.Equal(["greeting/greeting.prompt", "greeting/manifest.yaml"], Paths(selection));
    }

    [Fact]
    public void An_edited_release_is_found_in_its_file()
    {
        FileSet files = Usual();
        files.Files["greeting/versions/1.1.0.prompt"] += "more\n";

        Assert.Equal(["greeting/versions/1.1.0.prompt: PG1001"], Select(files, withDrafts: false, ("greeting", "1.1.0")).Catalogue.Diagnostics.Select(FileSet.Show));
    }

    [Fact]
    public void With_drafts_also_each_draft_and_what_it_is_compared_with_is_selected()
    {
        CatalogueSelection selection = Select(Usual(), withDrafts: true, ("greeting", "1.0.0"));

        Assert.Equal(
            [
                "greeting/greeting.prompt", "greeting/manifest.yaml", "greeting/versions/1.0.0.prompt",
                "other/manifest.yaml", "other/versions/1.1.0.prompt",
                "shared/name/manifest.yaml", "shared/name/versions/1.0.0.prompt", "shared/style/manifest.yaml", "shared/style/versions/1.0.0.prompt",
            ],
            Paths(selection));
        Assert.NotNull(selection.Catalogue.Find(PromptText.Id("greeting"))!.Draft);
    }

    // All of a few, so that an editor sees the first change while it is typed.
    [Theory]
    [InlineData(CatalogueSelector.MostIdleDrafts, false, CatalogueSelector.MostIdleDrafts)]
    [InlineData(CatalogueSelector.MostIdleDrafts, true, CatalogueSelector.MostIdleDrafts)]
    [InlineData(CatalogueSelector.MostIdleDrafts + 1, false, 0)]
    [InlineData(CatalogueSelector.MostIdleDrafts + 1, true, 0)]
    public void Of_many_drafts_those_are_selected_that_somebody_works_on(int count, bool withDrafts, int idle)
    {
        FileSet files = Drafts(count);
        (string, string)[] pins = [.. Enumerable.Range(0, count - 1).Select(i => ($"p{i}", "1.0.0"))];

        // Nobody pinned the last, and where drafts are compiled it is one of them all the same.
        int named = withDrafts ? count : count - 1;
        Assert.Equal(idle == 0 && named > CatalogueSelector.MostIdleDrafts ? 0 : named, DraftsOf(Select(files, withDrafts, pins)).Length);

        files.With("p3/p3.prompt", "---\n---\nAnother 3\n");
        CatalogueSelection selection = Select(files, withDrafts, pins);
        Assert.Equal(withDrafts ? ["p3"] : [], selection.Drafts.Select(d => d.Draft.Id.Value));
        Assert.Contains("p3/p3.prompt", named > CatalogueSelector.MostIdleDrafts && !withDrafts ? ["p3/p3.prompt"] : DraftsOf(selection));
    }

    [Fact]
    public void A_draft_that_is_new_or_broken_or_includes_what_is_being_edited_is_one_that_somebody_works_on()
    {
        FileSet files = Drafts(CatalogueSelector.MostIdleDrafts + 1)
            .Release("style", "1.0.0", "---\nkind: partial\n---\nKind\n").With("style/style.prompt", "---\nkind: partial\n---\nKinder\n")
            .Release("calm", "1.0.0", "---\nkind: partial\n---\nCalm\n").With("calm/calm.prompt", "---\nkind: partial\n---\nCalm\n")
            .Release("with-style", "1.0.0", "---\n---\n{{ include 'style' }}\n", "style").With("with-style/with-style.prompt", "---\n---\n{{ include 'style' }}\n")
            .Release("with-calm", "1.0.0", "---\n---\n{{ include 'calm' }}\n", "calm").With("with-calm/with-calm.prompt", "---\n---\n{{ include 'calm' }}\n")
            .With("new/new.prompt", "---\n---\nNew\n")
            .Release("broken", "1.0.0", "---\n---\nBroken\n").With("broken/broken.prompt", "---\ninputs: [\n---\nBroken\n")
            .Release("binary", "1.0.0", "---\n---\nBinary\n").With("binary/binary.prompt", "a\0b");

        Assert.Equal(["binary/binary.prompt", "broken/broken.prompt", "new/new.prompt", "style/style.prompt", "with-style/with-style.prompt"], DraftsOf(Select(files, withDrafts: true, ("p0", "1.0.0"))));
    }

    [Fact]
    public void What_was_read_of_releases_is_given_with_them()
    {
        SelectedFile[] released = [.. Select(Usual(), withDrafts: true, ("greeting", "1.1.0")).Files.Where(f => f.IsReleased)];

        Assert.NotEmpty(released);
        Assert.All(released, f => Assert.Equal(Usual().Files[f.RelativePath], f.Text));
    }

    [Fact]
    public void An_index_holds_what_has_a_draft_a_manifest_or_versions()
    {
        var index = CatalogueIndex.Of("prompts", ["a/a.prompt", "b/manifest.yaml", "c/d/versions", "promptgen.yaml", "e/readme.txt", "f/other.prompt", "Bad/manifest.yaml", "versions"]);

        Assert.Equal(["a", "b", "c/d"], index.Prompts.Select(p => p.Id.Value));
        Assert.Equal(["a"], index.Prompts.Where(p => p.HasDraft).Select(p => p.Id.Value));
        Assert.Equal(["c/d"], index.Prompts.Where(p => p.IsReleased).Select(p => p.Id.Value));
    }

    [Fact]
    public void The_disk_gives_what_memory_gives()
    {
        FileSet files = Usual();
        string root = Directory.CreateTempSubdirectory("promptgen-selection-").FullName;
        try
        {
            foreach ((string path, string text) in files.Files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
                File.WriteAllText(Path.Combine(root, path), text);
            }

            LockFile pins = Lock(files, ("greeting", "1.1.0"));
            Assert.Equal(Paths(Select(files, withDrafts: true, ("greeting", "1.1.0"))), Paths(SelectionReader.Read([root], pins, withDrafts: true)));
            Assert.Equal(IndexOf(files, root), SelectionReader.ReadIndex([root]));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static FileSet Usual() => new FileSet()
        .Release("shared/name", "1.0.0", "---\nkind: partial\n---\nName\n")
        .Release("shared/style", "1.0.0", "---\nkind: partial\n---\n{{ include 'shared/name' }}\n", "shared/name")
        .Release("greeting", "1.0.0", "---\n---\nHello {{ include 'shared/style' }}\n", "shared/style")
        .Release("greeting", "1.1.0", "---\n---\nHi {{ include 'shared/style' }}\n", "shared/style")
        .With("greeting/greeting.prompt", "---\n---\nHey {{ include 'shared/style' }}\n")
        .Release("other", "1.0.0", "---\n---\nOther\n")
        .Release("other", "1.1.0", "---\n---\nOther too\n");

    private static FileSet Drafts(int count)
    {
        var files = new FileSet();
        for (int i = 0; i < count; i++)
        {
            files.Release($"p{i}", "1.0.0", $"---\n---\nPrompt {i}\n").With($"p{i}/p{i}.prompt", $"---\n---\nPrompt {i}\n");
        }

        return files;
    }

    private static string[] DraftsOf(CatalogueSelection selection) => [.. selection.Files.Where(f => f.Role == FileRole.Draft).Select(f => f.RelativePath)];

    private static LockFile Lock(FileSet files, params (string Id, string Version)[] pins)
    {
        IEnumerable<LockEntry> entries = pins.Select(p => new LockEntry(
            PromptText.Id(p.Id),
            p.Version,
            PromptText.Version(p.Version),
            files.Files.TryGetValue($"{p.Id}/versions/{p.Version}.prompt", out string? text) ? Digest.Of(SourceText.From(text)) : Digest.Of(SourceText.From("gone"))));
        return LockReader.Read("prompts.lock.json", SourceText.From(LockWriter.Write(entries))).Value!;
    }

    private static IEnumerable<string> Paths(CatalogueSelection selection) => selection.Files.Select(f => f.RelativePath);

    private static CatalogueIndex IndexOf(FileSet files, string root = "prompts") =>
        CatalogueIndex.Of(root, files.Files.Keys.Select(p => p.Contains("/versions/", StringComparison.Ordinal) ? p[..(p.IndexOf("/versions/", StringComparison.Ordinal) + "/versions".Length)] : p));

    private CatalogueSelection Select(FileSet files, bool withDrafts, params (string Id, string Version)[] pins) =>
        CatalogueSelector.Select(IndexOf(files), pins.Length == 0 ? null : Lock(files, pins), withDrafts, (_, path) => Read(files, path));

    private CatalogueEntry? Read(FileSet files, string path)
    {
        _asked.Add(path);
        return files.Files.TryGetValue(path, out string? text) ? new CatalogueEntry(path, "prompts/" + path, PromptBytes.Decode("prompts/" + path, Encoding.UTF8.GetBytes(text))) : null;
    }
}
