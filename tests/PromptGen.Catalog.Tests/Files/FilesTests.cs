using System;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Releases;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Files;

public sealed class FilesTests : IDisposable
{
    private const string Text = "---\n---\nHello\n";

    private readonly string _root = Directory.CreateTempSubdirectory("promptgen-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void WhatIsWrittenToADeviceGoesThroughIt()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // The system's name of an open file: nothing can be renamed to its place.
        using var open = new FileStream(Path.Combine(_root, "open"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        AtomicFile.Write($"/dev/fd/{open.SafeFileHandle.DangerousGetHandle()}", "through", mayReplace: true);
        open.Dispose();
        Assert.Equal("through", File.ReadAllText(open.Name));
    }

    [Fact]
    public void AReleaseIsWrittenAndReadBack()
    {
        CatalogueWriter.WriteDraft(_root, PromptText.Id("a/greeting"), Text);
        CatalogueWriter.WriteRelease(_root, Release("1.0.0", Manifest.Empty));
        CatalogueWriter.WriteRelease(_root, Release("1.1.0", CatalogueReader.Read(_root).Prompts[0].Manifest!.Manifest));

        PromptCatalogue catalogue = CatalogueReader.Read(_root);

        Assert.Empty(catalogue.Diagnostics);
        Assert.Equal(["1.0.0", "1.1.0"], Assert.Single(catalogue.Prompts).Versions.Select(v => v.Version!.ToString()));
        Assert.Equal(
            ["a/greeting/greeting.prompt", "a/greeting/manifest.yaml", "a/greeting/versions/1.0.0.prompt", "a/greeting/versions/1.1.0.prompt"],
            Directory.EnumerateFiles(_root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
                .Select(f => Path.GetRelativePath(_root, f).Replace('\\', '/')).Order());
    }

    [Fact]
    public void AReleasedFileIsNeverOverwritten()
    {
        CatalogueWriter.WriteRelease(_root, Release("1.0.0", Manifest.Empty));

        Assert.Throws<IOException>(() => CatalogueWriter.WriteRelease(_root, Release("1.0.0", Manifest.Empty, "---\n---\nOther\n")));
        Assert.Equal(Text, File.ReadAllText(Path.Combine(_root, "a", "greeting", "versions", "1.0.0.prompt")));
    }

    [Fact]
    public void AFileOf50MegabytesIsRefusedUnread()
    {
        string path = Path.Combine(_root, "big", "big.prompt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (FileStream stream = File.Create(path))
        {
            stream.SetLength(50L * 1024 * 1024);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        PromptCatalogue catalogue = CatalogueReader.Read(_root);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(("PG0004", path), (Assert.Single(catalogue.Diagnostics).Diagnostic.Code, catalogue.Diagnostics[0].Path));
        Assert.True(allocated < 10 * 1024 * 1024, $"{allocated} bytes were allocated for a file that is refused.");
    }

    [Fact]
    public void WhatTheDiskRefusesIsAFinding()
    {
        ReadResult<SourceText> result = CatalogueReader.ReadText(Path.Combine(_root, "missing.prompt"));

        Assert.Null(result.Value);
        Assert.Equal("PG0006", Assert.Single(result.Diagnostics).Diagnostic.Code);
        Assert.Throws<DirectoryNotFoundException>(() => CatalogueReader.Read(Path.Combine(_root, "missing")));
    }

    [Fact]
    public void LinksAndHiddenFoldersAreNotFollowed()
    {
        CatalogueWriter.WriteDraft(_root, PromptText.Id("greeting"), Text);
        Directory.CreateDirectory(Path.Combine(_root, ".git"));
        File.WriteAllText(Path.Combine(_root, ".git", "x.prompt"), "no prompt");
        Directory.CreateSymbolicLink(Path.Combine(_root, "greeting", "loop"), _root);

        Assert.Equal("greeting/greeting.prompt", Assert.Single(CatalogueReader.ReadEntries(_root)).RelativePath);
    }

    private static Release Release(string version, Manifest manifest, string text = Text)
    {
        PromptSource draft = PromptFileReader.Read(PromptText.Id("a/greeting"), null, "draft", PromptText.Source(text)).Value!;
        return ReleaseBuilder.Build(draft, [], manifest, new ReleaseNote(PromptText.Version(version), "ana", DateTime.UtcNow, "why"));
    }
}
