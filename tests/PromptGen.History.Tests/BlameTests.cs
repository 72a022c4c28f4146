using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.History.Blaming;
using PromptGen.History.Lines;
using PromptGen.History.Revisions;
using Xunit;

namespace PromptGen.History.Tests;

public class BlameTests
{
    [Fact]
    public void A_line_belongs_to_the_version_since_which_it_has_always_been_there()
    {
        TestCatalogue catalogue = new TestCatalogue()
            .Release("a", "1.0.0", "---\n---\nBe kind.\nBe short.\n")
            .Release("a", "1.1.0", "---\n---\nBe kind.\n")
            .Release("a", "1.2.0", "---\n---\nBe kind.\nBe short.\nBe fair.\n");

        Assert.Equal(["1.0.0 ---", "1.0.0 ---", "1.0.0 Be kind.", "1.2.0 Be short.", "1.2.0 Be fair."], Lines(catalogue, "1.0.0", "1.1.0", "1.2.0"));
        Assert.Equal(["1.0.0 ---", "1.0.0 ---", "1.0.0 Be kind.", "1.0.0 Be short."], Lines(catalogue, "1.0.0"));
    }

    [Fact]
    public void A_draft_has_the_numbers_of_its_own_file()
    {
        TestCatalogue catalogue = new TestCatalogue().Release("a", "1.0.0", "---\n---\nBe kind.\n").Draft("a", "---\n---\nBe short.\nBe kind.");

        Assert.Equal(["1.0.0 ---", "1.0.0 ---", "draft Be short.", "draft Be kind."], Lines(catalogue, "1.0.0", "draft"));
    }

    [Fact]
    public void Versions_follow_each_other_by_precedence_whatever_the_order_of_the_manifest()
    {
        PromptCatalogue catalogue = new TestCatalogue()
            .Release("a", "2.0.0", "---\n---\n2\n")
            .Release("a", "1.0.0", "---\n---\n1\n")
            .Release("a", "2.1.0-rc.1", "---\n---\n3\n")
            .Release("a", "1.0.1", "---\n---\n1b\n")
            .Release("a", "10.0.0-alpha", "---\n---\n3\n")
            .Read();

        Assert.Equal(["1.0.0", "1.0.1", "2.0.0", "2.1.0-rc.1", "10.0.0-alpha"], RevisionReader.VersionsOf(catalogue.Prompts[0]).Select(v => v.ToString()));
        Assert.Equal("2.0.0", RevisionReader.NewestOf(catalogue.Prompts[0])!.ToString());
    }

    [Fact]
    public void The_lines_are_the_file_and_each_was_there_from_its_origin_on() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Arb.From(RandomTexts.Pair.NonEmptyListOf()), pairs =>
        {
            string[] texts = [.. pairs.SelectMany(p => new[] { p.Before, p.After }).Select(t => "---\n---\n" + t)];
            var catalogue = new TestCatalogue();
            for (int i = 0; i < texts.Length; i++)
            {
                catalogue.Release("a", $"1.{i}.0", texts[i]);
            }

            PromptCatalogue read = catalogue.Read();
            var reader = new RevisionReader(read);
            Revision[] chain = [.. RevisionReader.VersionsOf(read.Prompts[0]).Select(v => reader.Find(read.Prompts[0], v)!)];
            IReadOnlyList<BlamedLine> lines = Blame.Of(chain);

            Assert.Equal(texts[^1], string.Concat(lines.Select(l => l.Text)));
            Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(l => l.Number));
            Assert.All(lines, line =>
            {
                PromptVersion origin = line.Origin.Version!;
                Assert.All(chain.Where(r => r.Version! >= origin), r => Assert.Contains(line.Text, TextLines.Split(r.Text)));
            });
        }));

    private static IEnumerable<string> Lines(TestCatalogue catalogue, params string[] revisions) =>
        Blame.Of([.. revisions.Select(r => catalogue.Revision("a", r))]).Select(l => $"{l.Origin.Name} {l.Text.TrimEnd('\n')}");
}
