using System;
using System.IO;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Kept;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Testing;
using PromptGen.Catalog.Tests.Locks;
using PromptGen.Catalog.Tests.Manifests;
using Xunit;

namespace PromptGen.Catalog.Tests.Kept;

/// <summary>What a run keeps of a catalogue is used by the next, and makes no difference but to its time.</summary>
public sealed class KeptCatalogueTests : IDisposable
{
    private readonly KeptFolder _folder = new(KeptFolder.Sample());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatStaysAsItIsIsUnderstoodOnce()
    {
        string[] first = _folder.Review(out int all);
        byte[] kept = _folder.Kept!;
        string[] second = _folder.Review(out int again);

        Assert.Equal(11, all);
        Assert.Contains(first, f => f.Contains("broken.prompt(5,4): error PG2003", StringComparison.Ordinal));
        Assert.Equal(first, second);
        Assert.Same(kept, _folder.Kept);

        // The settings are read each time.
        Assert.Equal(1, again);
    }

    [Fact]
    public void OnlyWhatChangedIsUnderstoodAnew()
    {
        _folder.Review(out _);
        File.AppendAllText(_folder["greeting/greeting.prompt"], "{{ nam }}\n");

        string[] found = _folder.Review(out int understood);

        Assert.Equal(2, understood);
        Assert.Contains(found, f => f.Contains("greeting.prompt(7,4): error PG2003", StringComparison.Ordinal));
        Assert.Equal(_folder.ReviewAnew(), found);
    }

    [Fact]
    public void AFileThatIsKnownToBeSoundIsNotReviewed()
    {
        PromptCatalogue catalogue = CatalogueReader.Read(_folder.Root);
        PromptSource broken = catalogue.Find("broken")!.Draft!;
        string[] Review(SoundFiles? sound) => [.. CatalogueReview.Review(new ReviewSubject(catalogue, []) { Sound = sound }).Where(f => f.Path == broken.Path).Select(f => f.Diagnostic.Code)];

        string[] all = Review(null);

        Assert.Contains("PG2003", all);
        Assert.Equal(all, Review(new SoundFiles(["checked " + SoundFiles.KeyOf(catalogue, broken)])));
        Assert.DoesNotContain("PG2003", Review(new SoundFiles(["advised " + SoundFiles.KeyOf(catalogue, broken)])));
    }

    [Fact]
    public void AFileInWhichSomethingIsFoundIsReviewedEachTime()
    {
        var sound = new SoundFiles([]);
        PromptCatalogue catalogue = CatalogueReader.Read(_folder.Root);
        PromptSource file = catalogue.Find("greeting")!.Draft!;

        Assert.Equal(["x"], sound.Review<string>("q", catalogue, file, () => ["x"]));
        Assert.Equal(["y"], new SoundFiles(sound.Keys).Review<string>("q", catalogue, file, () => ["y"]));
        Assert.Empty(sound.Review<string>("q", catalogue, file, () => []));
        Assert.True(sound.HasChanged);

        var next = new SoundFiles(sound.Keys);
        Assert.Empty(next.Review<string>("q", catalogue, file, () => ["not asked"]));
        Assert.False(next.HasChanged);
        Assert.Equal(["z"], next.Review<string>("r", catalogue, file, () => ["z"]));
    }

    [Fact]
    public void CasesAreKnownWithTheDraftThatTheyFit()
    {
        _folder.Review(out _);
        _folder.Write("greeting/greeting.prompt", "---\ninputs:\n  nobody: string\n---\nHello {{ nobody }}\n");

        string[] found = _folder.Review(out _);

        Assert.Contains(found, f => f.Contains("tests.yaml", StringComparison.Ordinal));
        Assert.Equal(_folder.ReviewAnew(), found);
    }

    [Theory]
    [InlineData("shared/style/versions/1.0.0.prompt")]
    [InlineData("shared/frame/versions/1.0.0.prompt")]
    public void AVersionIsKnownWithTheTextsThatItIncludes(string partial)
    {
        string[] KeysOf(string prompt)
        {
            PromptCatalogue catalogue = CatalogueReader.Read(_folder.Root);
            CataloguePrompt found = catalogue.Find(prompt)!;
            return [.. found.Versions.Append(found.Draft).OfType<PromptSource>().Select(file => SoundFiles.KeyOf(catalogue, file))];
        }

        string[] before = KeysOf("greeting");
        string[] other = KeysOf("broken");
        File.AppendAllText(_folder[partial], "More.\n");

        Assert.Equal(3, before.Length);
        Assert.All(before.Zip(KeysOf("greeting")), keys => Assert.NotEqual(keys.First, keys.Second));
        Assert.Equal(other, KeysOf("broken"));
    }

    [Fact]
    public void WhatIsKeptIsWhatWasReadAnew()
    {
        _folder.Review(out _);
        PromptCatalogue anew = CatalogueReader.Read(_folder.Root);
        AssertSame(anew, _folder.Read(KeptCatalogue.Empty()));
        KeptCatalogue kept = KeptCatalogue.Read(_folder.Kept!);
        PromptCatalogue known = CatalogueReader.Read(_folder.Root, kept: kept);

        Assert.Equal(1, kept.Understood);
        AssertSame(anew, known);
    }

    [Fact]
    public void EveryFileOfTheSampleCatalogueIsKept()
    {
        string root = Repository.Path("prompts");
        KeptCatalogue first = KeptCatalogue.Empty();
        PromptCatalogue anew = CatalogueReader.Read(root, kept: first);
        KeptCatalogue second = KeptCatalogue.Read(first.Write());

        AssertSame(anew, CatalogueReader.Read(root, kept: second));
        Assert.True(second.Understood < first.Understood / 2, $"{second.Understood} of {first.Understood} files were understood twice");
    }

    [Fact]
    public void WhatCannotBeWrittenIsReadEachTime()
    {
        _folder.Review(out int all);
        _folder.Write("half/manifest.yaml", "description: \"\\uD800\"\nowners: [ana]\n");

        _folder.Review(out _);
        Assert.Equal(_folder.ReviewAnew(), _folder.Review(out int understood));
        Assert.Equal(2, understood);
        Assert.InRange(all, 3, 20);
    }

    [Fact]
    public void AnyManifestIsKept() => Prop.ForAll(RandomManifests.All, manifest =>
    {
        _folder.Write("any/manifest.yaml", ManifestWriter.Write(manifest));
        KeptCatalogue first = KeptCatalogue.Empty();
        ManifestFile read = CatalogueReader.Read(_folder.Root, kept: first).Find("any")!.Manifest!;
        KeptCatalogue second = KeptCatalogue.Read(first.Write());

        Assert.Equal(read, CatalogueReader.Read(_folder.Root, kept: second).Find("any")!.Manifest);
        Assert.Equal(1, second.Understood);
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void AnyLockIsKept() => Prop.ForAll(LockWriterTests.Entries.ListOf().ToArbitrary(), entries =>
    {
        _folder.Write("../prompts.lock.json", LockWriter.Write([.. entries.GroupBy(e => e.Id).Select(g => g.First())]));
        KeptCatalogue first = KeptCatalogue.Empty();
        LockFile read = LockFiles.Read(_folder["../prompts.lock.json"], first).Value!;
        Assert.True(first.HasChanged);
        KeptCatalogue second = KeptCatalogue.Read(first.Write());

        Assert.Equal(read, LockFiles.Read(_folder["../prompts.lock.json"], second).Value);
        Assert.False(second.HasChanged);
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void DamageIsNothingKept()
    {
        string[] found = _folder.Review(out int all);
        byte[] kept = _folder.Kept!;
        Gen<byte[]> damaged = Gen.OneOf(
            from at in Gen.Choose(0, kept.Length - 1)
            from bit in Gen.Choose(0, 7)
            select kept.Select((b, i) => i == at ? (byte)(b ^ (1 << bit)) : b).ToArray(),
            from length in Gen.Choose(0, kept.Length - 1) select kept[..length],
            from more in Gen.Choose(1, 100) select kept.Concat(new byte[more]).ToArray(),
            from bytes in Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf() select bytes);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Arb.From(damaged), bytes =>
        {
            _folder.Kept = bytes;
            return _folder.Review(out int understood).SequenceEqual(found) && understood == all;
        }));
    }

    private static void AssertSame(PromptCatalogue expected, PromptCatalogue actual)
    {
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
        Assert.Equal(expected.Prompts, actual.Prompts);
        foreach ((PromptTestFile? read, PromptTestFile? known) in expected.Prompts.Select(p => p.Tests).Zip(actual.Prompts.Select(p => p.Tests)))
        {
            Assert.Equal(read?.Digest, known?.Digest);
            Assert.Equal(read?.Cases.Select(c => c.Name), known?.Cases.Select(c => c.Name));
        }

        foreach ((PromptSource read, PromptSource known) in expected.Prompts.SelectMany(Sources).Zip(actual.Prompts.SelectMany(Sources)))
        {
            // What is kept first, so that nothing has been read again.
            Assert.Equal(read.DeclaredKind, known.DeclaredKind);
            Assert.Equal(read.Pins, known.Pins);
            Assert.Equal(read.PinSpans, known.PinSpans);
            Assert.Equal(read.Digest, known.Digest);
            Assert.Equal(read.Includes, known.Includes);
            Assert.Equal(read.Source.Text, known.Source.Text);
            Assert.Equal(read.Header, known.Header);
            Assert.Equal(read.BodyStart, known.BodyStart);
        }
    }

    private static System.Collections.Generic.IEnumerable<PromptSource> Sources(CataloguePrompt prompt) => prompt.Versions.Append(prompt.Draft).OfType<PromptSource>();
}
