using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Selection;

public class SelectionMemoryTests
{
    private const string Style = "---\nkind: partial\n---\nBe kind.\n";

    // What a file may become: sound, sound and other, without its inputs, and broken in its front matter and in its body.
    private static readonly string[] Variants =
    [
        "---\ninputs: { name: string }\n---\nHello {{ name }}.\n",
        "---\ninputs: { name: string }\ndescription: Greets.\n---\nHi {{ name }}.\n",
        "---\n---\nHello.\n",
        "---\ninputs: [\n---\nHello.\n",
        "---\n---\n{{ if }}\n",
        "",
    ];

    [Fact]
    public void Whoever_remembers_selects_what_one_who_reads_anew_selects()
    {
        string[] paths = [.. Begin().Files.Keys];
        Gen<(string Path, string Text)> edit = from path in Gen.Elements(paths) from variant in Gen.Elements(Variants) select (path, path.EndsWith("manifest.yaml", StringComparison.Ordinal) ? Manifest(variant) : variant);
        Prop.ForAll(edit.ListOf().ToArbitrary(), edits =>
        {
            FileSet files = Begin();
            var memory = new SelectionMemory();
            foreach ((string path, string text) in edits.Prepend(("", "")))
            {
                files = path.Length == 0 ? files : files.With(path, text);
                memory = memory.Next();
                Assert.Equal(Show(files, null), Show(files, memory));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_file_is_understood_once_while_it_stays_as_it_is()
    {
        FileSet files = Begin();
        SelectionMemory memory = new SelectionMemory().Next();
        PromptCatalogue first = Select(files, memory).Catalogue;
        PromptCatalogue second = Select(files, memory.Next()).Catalogue;
        PromptCatalogue third = Select(files.With("greeting/greeting.prompt", Variants[1]), memory.Next()).Catalogue;

        Assert.Same(VersionOf(first), VersionOf(second));
        Assert.Same(VersionOf(first), VersionOf(third));
        Assert.Same(DraftOf(first), DraftOf(second));
        Assert.NotSame(DraftOf(first), DraftOf(third));

        // A memory that nobody went on from holds nothing of it.
        Assert.NotSame(VersionOf(first), VersionOf(Select(files, new SelectionMemory()).Catalogue));

        static object VersionOf(PromptCatalogue catalogue) => catalogue.Find(PromptText.Id("greeting"))!.Versions[0];
        static object DraftOf(PromptCatalogue catalogue) => catalogue.Find(PromptText.Id("greeting"))!.Draft!;
    }

    private static FileSet Begin() => new FileSet()
        .Release("shared/style", "1.0.0", Style)
        .Release("greeting", "1.0.0", "---\ninputs: { name: string }\n---\nHello {{ name }}. {{ include 'shared/style' }}\n", "shared/style")
        .Release("other", "1.0.0", "---\n---\nOther\n")
        .With("greeting/greeting.prompt", Variants[0])
        .With("other/other.prompt", "---\n---\nOther\n");

    private static string Manifest(string variant) => variant.Contains("Hi", StringComparison.Ordinal) ? "owners: [b]\nversions: []\n" : variant.Contains('[', StringComparison.Ordinal) ? "versions: [\n" : "owners: [a]\n";

    private static LockFile Pins()
    {
        FileSet files = Begin();
        IEnumerable<LockEntry> entries = ((string[])["greeting", "other"]).Select(id =>
            new LockEntry(PromptText.Id(id), "1.0.0", PromptText.Version("1.0.0"), Digest.Of(SourceText.From(files.Files[$"{id}/versions/1.0.0.prompt"]))));
        return LockReader.Read("prompts.lock.json", SourceText.From(LockWriter.Write(entries))).Value!;
    }

    private static CatalogueSelection Select(FileSet files, SelectionMemory? memory) => CatalogueSelector.Select(
        CatalogueIndex.Of("prompts", files.Files.Keys.Select(p => p.Contains("/versions/", StringComparison.Ordinal) ? p[..(p.IndexOf("/versions/", StringComparison.Ordinal) + "/versions".Length)] : p)),
        Pins(),
        withDrafts: true,
        (_, path) => files.Files.TryGetValue(path, out string? text) ? new CatalogueEntry(path, "prompts/" + path, PromptBytes.Decode("prompts/" + path, Encoding.UTF8.GetBytes(text))) : null,
        memory);

    // All that a build takes from it, the bundle where nothing is wrong.
    private static string Show(FileSet files, SelectionMemory? memory)
    {
        CatalogueSelection selection = Select(files, memory);
        IReadOnlyList<CatalogueDiagnostic> findings = selection.Catalogue.Diagnostics;
        bool isSound = !findings.Concat(selection.Drafts.SelectMany(d => PromptGen.Catalog.Checking.PromptCheck.Check(d.Draft, selection.Catalogue.PartialsOf(d.Draft)).Findings)).Any(f => f.Diagnostic.Severity == DiagnosticSeverity.Error);
        return string.Join(
            '\n',
            findings.Select(f => f.ToString())
                .Concat(selection.Files.Select(f => f.ToString()))
                .Concat(selection.Pinned.Select(p => $"{p.Id} {p.Version} {p.Digest.Text}"))
                .Concat(selection.Drafts.Select(d => $"{d.Draft.Id} {d.Version} {d.Digest.Text}"))
                .Append(isSound ? BundleWriter.Write(BundleBuilder.Build("App", selection.Catalogue, Pins(), useDrafts: true, memory)) : "broken"));
    }
}
