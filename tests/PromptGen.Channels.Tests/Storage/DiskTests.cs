using System;
using System.IO;
using System.Linq;
using PromptGen.Channels.Trust.Storage;
using Xunit;

namespace PromptGen.Channels.Tests.Storage;

/// <summary>The store on a real disk.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("promptgen-trust-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WhatIsWrittenIsReadAndReplacedAndDeleted()
    {
        TrustStore store = new(Path.Combine(_folder, "new", "folder"));
        Assert.Null(store.Read("timestamp", 10));

        store.Write("timestamp", [1, 2, 3]);
        store.Write("timestamp", [4]);
        store.WriteRoot(7, [8, 9]);

        Assert.Equal([4], store.Read("timestamp", 10)!.Value.ToArray());
        Assert.Equal([8, 9], store.ReadRoot(7, 2)!.Value.ToArray());
        Assert.Equal([8, 9], store.Read("root", 2)!.Value.ToArray());
        Assert.Null(store.ReadRoot(7, 1));
        Assert.Null(store.ReadRoot(8, 10));
        Assert.Equal(["root.json", "roots/7.json", "timestamp.json"], Files(Path.Combine(_folder, "new", "folder")));

        store.Delete("timestamp");
        store.Delete("timestamp");
        Assert.Null(store.Read("timestamp", 10));
        new TrustStore(Path.Combine(_folder, "none")).Delete("timestamp");
    }

    [Fact]
    public void AFileInPlaceOfTheFolderIsAnErrorToWriteAndNothingToRead()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "x");
        TrustStore store = new(file);

        Assert.Null(store.Read("timestamp", 10));
        Assert.ThrowsAny<IOException>(() => store.Write("timestamp", [1]));
        Assert.Equal("x", File.ReadAllText(file));
    }

    [Fact]
    public void AFolderInPlaceOfAFileIsNothingToReadAndLeavesNothingBehind()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "timestamp.json", "inner"));
        TrustStore store = new(_folder);

        Assert.Null(store.Read("timestamp", 10));
        Exception? exception = Record.Exception(() => store.Write("timestamp", [1]));

        Assert.True(exception is IOException or UnauthorizedAccessException, exception?.ToString());
        Assert.Empty(Files(_folder));
    }

    [Fact]
    public void OnlyWhatWasLeftBehindLongAgoIsSwept()
    {
        TrustStore store = new(_folder);
        store.WriteRoot(2, [1]);
        string[] left = [Path.Combine(_folder, ".a.json.1.tmp"), Path.Combine(_folder, "roots", ".2.json.1.tmp")];
        DateTime now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
        foreach (string path in left)
        {
            File.WriteAllText(path, "");
            File.SetLastWriteTimeUtc(path, now.AddHours(-2));
        }

        string fresh = Path.Combine(_folder, ".b.json.1.tmp");
        File.WriteAllText(fresh, "");
        File.SetLastWriteTimeUtc(fresh, now.AddMinutes(-1));

        store.Sweep(now);

        Assert.Equal([".b.json.1.tmp", "root.json", "roots/2.json"], Files(_folder));
        new TrustStore(Path.Combine(_folder, "none")).Sweep(now);
    }

    private static string[] Files(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray();
}
