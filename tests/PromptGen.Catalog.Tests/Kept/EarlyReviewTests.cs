using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Kept;
using Xunit;

namespace PromptGen.Catalog.Tests.Kept;

/// <summary>Rules that are asked about released versions while the catalogue is being read find what they find in all of it.</summary>
public sealed class EarlyReviewTests
{
    private const string Name = "---\ninputs:\n  name: string\n---\n";

    // Sound ones, ones with advice, and ones that were released by somebody else's tool.
    private static readonly string[] Texts =
    [
        Name + "Hello {{ name }}\n",
        "---\ninputs:\n  name: string\n  day: date?\n---\nHello {{ name }} on {{ day }}\n",
        Name + "Hello\n",
        Name + "Hello {{ nam }}\n",
        Name + "{{ if name == \"\" }}{{ if name == \"\" }}a{{ else }}b{{ end }}{{ end }}\n",
        "---\ninputs:\n  name: string\n  Name: string\n---\n{{ name }} {{ Name }}\n",
        "---\ninputs:\n  name: { type: string, default: 3 }\n---\n{{ name }}\n",
        "---\n---\nPlain text\n",
        "---\n---\n{{ include \"shared/none\" }}\n",
        Name + "{{ if name }}\n",
    ];

    private static readonly string[] Partials =
    [
        "---\nkind: partial\n---\nBe calm.\n",
        "---\nkind: partial\ninputs:\n  tone: { type: string, default: calm }\n---\nBe {{ tone }}.\n",
        "---\nkind: partial\ninputs:\n  tone: { type: string, default: calm }\n---\nBe {{ ton }}.\n",
    ];

    [Fact]
    public void WhatIsFoundIsWhatIsFoundWithoutIt() => Prop.ForAll(Catalogues.ToArbitrary(), files =>
    {
        using var folder = new KeptFolder(files);
        string[] early = folder.Review(out _);
        string[] later = folder.Review(out _);

        Assert.Equal(folder.ReviewAnew(), early);
        Assert.Equal(early, later);
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void TheCataloguesOfThatPropertyHaveSoundVersionsAndOthers()
    {
        var found = new List<string[]>();
        Prop.ForAll(Catalogues.ToArbitrary(), files =>
        {
            using var folder = new KeptFolder(files);
            found.Add(folder.ReviewAnew());
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20_261_122, 1));

        Assert.All(["PG2003", "PG1004", "PG1001", "PG1036"], code => Assert.Contains(found, f => f.Any(text => text.Contains(code, StringComparison.Ordinal))));
        Assert.Contains(found, f => f.Any(text => text.Contains("/one/versions/", StringComparison.Ordinal)) && !f.Any(text => text.Contains("/two/versions/", StringComparison.Ordinal)));
    }

    [Fact]
    public void WhatIsSoundIsNotLookedAtAgain()
    {
        using var folder = new KeptFolder(KeptFolder.Sample());
        KeptCatalogue kept = KeptCatalogue.Empty();
        PromptCatalogue catalogue = folder.Read(kept);
        PromptSource[] versions = [.. catalogue.Prompts.SelectMany(p => p.Versions)];

        Assert.Equal(4, versions.Length);
        // Where there is a draft, advice is on that.
        Assert.All(versions, version => Assert.Empty(kept.Sound.Review<string>(version.Id.Value == "greeting" ? "checked" : "advised", catalogue, version, () => ["looked at"])));
        Assert.Equal(["looked at"], kept.Sound.Review<string>("another question", catalogue, versions[0], () => ["looked at"]));
    }

    [Fact]
    public void APartialThatChangesMeanwhileIsLookedAtWithWhatItHasNow()
    {
        using var folder = new KeptFolder(KeptFolder.Sample());
        KeptCatalogue kept = KeptCatalogue.Empty();
        PromptSource version = folder.Read(kept).Find(PromptText.Id("greeting"), PromptText.Version("1.1.0"))!;
        File.AppendAllText(folder["shared/frame/versions/1.0.0.prompt"], "More\n");
        PromptCatalogue now = folder.Read(null);

        Assert.Equal(["looked at"], kept.Sound.Review<string>("checked", now, version, () => ["looked at"]));
    }

    // Two prompts with some versions each, one of which may be edited later, and a partial that they include.
    private static Gen<FileSet> Catalogues =>
        from partial in Gen.Elements(Partials)
        from first in Gen.Elements(Texts).ListOf(3)
        from second in Gen.Elements(Texts).ListOf(2)
        from includes in Gen.Elements(true, false)
        from draft in Gen.Elements([null, .. Texts])
        from edited in Gen.Choose(0, 7)
        select Build(partial, [.. first], [.. second], includes, draft, edited);

    private static FileSet Build(string partial, IReadOnlyList<string> first, IReadOnlyList<string> second, bool includes, string? draft, int edited)
    {
        FileSet files = new FileSet().With("promptgen.yaml", "owners: [team]\n").Release("shared/style", "1.0.0", partial);
        files = first.Select((text, i) => (text, i)).Aggregate(files, (all, step) => all.Release("one", $"1.{step.i}.0", step.text));
        files = second.Select((text, i) => (text, i)).Aggregate(files, (all, step) => includes
            ? all.Release("two", $"1.0.{step.i}", step.text + "{{ include \"shared/style\" }}\n", "shared/style")
            : all.Release("two", $"1.0.{step.i}", step.text));
        string[] versions = [.. files.Files.Keys.Where(path => path.Contains("/versions/", StringComparison.Ordinal))];
        if (edited < versions.Length)
        {
            files = files.With(versions[edited], files.Files[versions[edited]] + "Edited.\n");
        }

        return draft is null ? files : files.With("one/one.prompt", draft);
    }
}
