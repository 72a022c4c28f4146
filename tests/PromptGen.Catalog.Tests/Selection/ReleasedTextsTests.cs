using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Selection;
using Xunit;

namespace PromptGen.Catalog.Tests.Selection;

public class ReleasedTextsTests
{
    private static readonly ReleasedText[] Two =
    [
        new("/app/prompts/", "greeting/manifest.yaml", "owners: [team]\n"),
        new("/app/prompts/", "greeting/versions/1.0.0.prompt", "---\n---\n7 /app/prompts/|x\nHello\n"),
    ];

    [Fact]
    public void What_is_written_is_read()
    {
        Gen<string> text = Gen.OneOf(Gen.Elements("", "\n", "|", " ", "12 /a/|b\nHello\n", "ä 🙂\n"), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => s.Get));
        Gen<string> path = text.Select(t => "a" + t.Replace("\n", "").Replace("\r", "") + "/manifest.yaml");
        Gen<ReleasedText> file = from root in path from relative in path from content in text select new ReleasedText("/" + root.Replace("|", "") + "/", relative, content);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(file.ListOf().ToArbitrary(), files =>
            {
                Assert.All(files, f => Assert.True(ReleasedTexts.CanHold(f.Root, f.RelativePath)));
                Assert.Equal(files.DistinctBy(f => f.Root + f.RelativePath), ReleasedTexts.Read(ReleasedTexts.Write(files)));
            }));
    }

    [Fact]
    public void A_file_that_is_known_is_given_again_and_one_that_changed_is_not()
    {
        ReleasedText changed = Two[1] with { Text = Two[1].Text.Replace("Hello", "Howdy", StringComparison.Ordinal) };
        IReadOnlyList<ReleasedText> read = ReleasedTexts.Read(ReleasedTexts.Write([Two[0], changed]), Two);

        Assert.Same(Two[0], read[0]);
        Assert.Equal(changed, read[1]);
    }

    // A build writes it; what a disk makes of it must not make a compiler fail.
    [Fact]
    public void Of_a_text_that_breaks_off_what_is_whole_is_read()
    {
        string whole = ReleasedTexts.Write(Two);
        int[] counts = [.. Enumerable.Range(0, whole.Length + 1).Select(length => ReleasedTexts.Read(whole[..length]).Count)];

        Assert.Equal(counts.Order(), counts);
        Assert.Equal((0, 2), (counts[0], counts[^1]));
        Assert.All(counts, count => Assert.InRange(count, 0, 2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else\n")]
    [InlineData("promptgen released texts 1\n")]
    [InlineData("promptgen released texts 1\n-1 /a/|b\nx\n")]
    [InlineData("promptgen released texts 1\n99999999999 /a/|b\nx\n")]
    [InlineData("promptgen released texts 1\n1 /a/b\nx|\n")]
    [InlineData("promptgen released texts 1\n\n\n\n")]
    public void Anything_else_holds_nothing(string text) => Assert.Empty(ReleasedTexts.Read(text));

    [Theory]
    [InlineData("/a|b/", "c/manifest.yaml", false)]
    [InlineData("/a/", "c\nd/manifest.yaml", false)]
    [InlineData("/a\r/", "c/manifest.yaml", false)]
    [InlineData("/a b/", "c|d/manifest.yaml", true)]
    public void A_name_that_would_be_read_as_another_stays_by_itself(string root, string path, bool canHold) => Assert.Equal(canHold, ReleasedTexts.CanHold(root, path));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(256, 1)]
    [InlineData(257, 2)]
    [InlineData(2_000, 8)]
    [InlineData(20_000, 128)]
    [InlineData(1_000_000, 128)]
    public void Many_files_are_in_several_texts(int files, int texts) => Assert.Equal(texts, ReleasedTexts.CountFor(files));

    [Fact]
    public void The_files_of_a_prompt_lie_in_one_folder()
    {
        string[] files = ["team/bot/manifest.yaml", "team/bot/bot.prompt", "team/bot/versions/1.0.0.prompt"];

        Assert.Single(files.Select(PromptFolder.Hash).Distinct());
        Assert.NotEqual(PromptFolder.Hash(files[0]), PromptFolder.Hash("team/bat/manifest.yaml"));
        // The same on every machine, also tomorrow.
        Assert.Equal(0x811C9DC5u ^ (0x811C9DC5u >> 16), PromptFolder.Hash("/promptgen.yaml"));
    }
}
