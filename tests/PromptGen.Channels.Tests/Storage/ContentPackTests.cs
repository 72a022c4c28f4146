using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Channels.Following.Keeping;
using PromptGen.Channels.Tests.Support;
using Xunit;

namespace PromptGen.Channels.Tests.Storage;

/// <summary>Many files in one.</summary>
public class ContentPackTests
{
    private static readonly DateTimeOffset Now = Repository.Start;

    [Fact]
    public void AFileComesOutAsItWentIn() => Prop.ForAll(ArbMap.Default.ArbFor<byte[][]>(), contents =>
    {
        KeyValuePair<string, byte[]>[] files = [.. contents.Select((c, i) => KeyValuePair.Create($"targets/é%20{i}.json", c))];
        byte[] pack = ContentPack.Write(files);

        Dictionary<string, PackedFile> read = ContentPack.Read(pack);

        Assert.Equal(files.Length, read.Count);
        Assert.All(files, f => Assert.Equal(f.Value, pack.AsSpan(read[f.Key].Offset, read[f.Key].Length).ToArray()));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhateverTheBytesAreWhatIsFoundLiesWithin()
    {
        byte[] whole = ContentPack.Write([new("a", [1, 2, 3]), new("b", Encoding.UTF8.GetBytes("a 9\nb 2147483647\n")), new("c", [])]);
        Gen<byte[]> changed =
            from place in Gen.Choose(0, whole.Length - 1)
            from piece in Gen.Elements("", "\n", " ", "9", "-", "2147483647", "a 1\n", "\0")
            from over in Gen.Choose(0, 20)
            select (byte[])[.. whole[..place], .. Encoding.UTF8.GetBytes(piece), .. whole[Math.Min(whole.Length, place + over)..]];
        Prop.ForAll(changed.ToArbitrary(), pack => Assert.All(ContentPack.Read(pack).Values, f => Assert.InRange(f.Offset + f.Length, f.Offset, pack.Length - 1)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
        Assert.Empty(ContentPack.Read([]));
        Assert.Empty(ContentPack.Read("promptgen pack 2\na 1\nx\n"u8));
    }

    [Fact]
    public void ADamagedCopyHidesNoGoodOne()
    {
        MemoryDisk disk = new();
        new ContentFolder("/c", disk).Write([new("a", [1]), new("b", [2])], Now);
        disk.Files["/c/z.pack"] = ContentPack.Write([new("a", [9])]);

        ContentFolder folder = new("/c", disk);

        Assert.Equal([1, 9], folder.Find("a").Select(f => (int)f.Span[0]).Order());
        Assert.Single(folder.Find("b"));
        folder.Release();
        Assert.Equal(2, folder.Find("b")[0].Span[0]);
        Assert.Empty(folder.Find("c"));
    }

    [Fact]
    public void APackThatHasGoneOrHasBeenCutShortIsAsGoodAsNone()
    {
        MemoryDisk disk = new();
        ContentFolder folder = new("/c", disk);
        folder.Write([new("a", [1, 2, 3])], Now);
        string path = Assert.Single(disk.Files.Keys);
        disk.Files[path] = disk.Files[path][..^3];
        Assert.Empty(folder.Find("a"));

        folder.Release();
        disk.Files.Remove(path);
        Assert.Empty(folder.Find("a"));
    }

    [Fact]
    public void ManyPacksBecomeOneAndTheOldOnesLeaveAfterAnHour()
    {
        MemoryDisk disk = new();
        ContentFolder folder = new("/c", disk);
        HashSet<string> used = [];
        for (int i = 0; i < 40; i++)
        {
            used.Add($"targets/{i}");
            folder.Write([new($"targets/{i}", [(byte)i]), new($"artefacts/{i}", [0])], Now);
            folder.Tidy(used, Now);
        }

        Assert.InRange(disk.Files.Count, 41, 44);
        folder.Tidy(used, Now.AddHours(2));

        Assert.InRange(disk.Files.Count, 1, 16);
        Assert.All(used, name => Assert.Equal(int.Parse(name["targets/".Length..], System.Globalization.CultureInfo.InvariantCulture), new ContentFolder("/c", disk).Find(name)[0].Span[0]));
        folder.Tidy(new HashSet<string> { "targets/39" }, Now.AddHours(2));
        Assert.Single(disk.Files);
    }
}
