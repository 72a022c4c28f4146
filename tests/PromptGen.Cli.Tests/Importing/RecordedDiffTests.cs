using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Identity;
using PromptGen.History.Blaming;
using PromptGen.History.Diffs;
using PromptGen.History.Lines;
using PromptGen.History.Revisions;
using Xunit;

namespace PromptGen.Cli.Tests.Importing;

/// <summary>Real prompts as people really changed them: what is said of their versions must hold for every one.</summary>
public sealed class RecordedDiffTests(ImportedHistories imported) : IClassFixture<ImportedHistories>
{
    private const string Longest = "analyze-prose";

    [Fact]
    public void Every_step_forward_and_back_gives_the_other_version()
    {
        imported.Require();
        int steps = 0;
        foreach (Revision[] chain in imported.Catalogue.Prompts.Select(Chain))
        {
            foreach ((Revision before, Revision after) in chain.Zip(chain.Skip(1)))
            {
                PromptDiff diff = PromptDiff.Between(before, after);
                Assert.Equal(after.Source.Source.Text, Apply(before.Text, diff.Text, LineChange.Removed));
                Assert.Equal(before.Source.Source.Text, Apply(after.Text, PromptDiff.Between(after, before).Text, LineChange.Removed));
                Assert.Equal(TextLines.Split(after.Text).Length - TextLines.Split(before.Text).Length, diff.Text.Added - diff.Text.Removed);
                Assert.Equal(before.Text == after.Text, diff.Derivation.Bump == VersionBump.None);
                Assert.InRange(diff.Derivation.Bump, VersionBump.None, VersionBump.Patch);
                steps++;
            }
        }

        Assert.Equal(469 - 134, steps);
    }

    [Fact]
    public void Every_line_is_blamed_on_the_first_version_since_which_it_has_been_there()
    {
        imported.Require();
        foreach (Revision[] chain in imported.Catalogue.Prompts.Select(Chain))
        {
            IReadOnlyList<BlamedLine> lines = Blame.Of(chain);
            Assert.Equal(chain[^1].Source.Source.Text, string.Concat(lines.Select(l => l.Text)));
            string[][] texts = [.. chain.Select(r => TextLines.Split(r.Text))];
            foreach (BlamedLine line in lines)
            {
                int origin = Array.FindIndex(chain, r => r.Version!.Equals(line.Origin.Version));
                Assert.All(texts[origin..], t => Assert.Contains(line.Text, t));

                // Where each version has a line once and it never moved, there is only one answer.
                bool isPlain = texts.All(t => t.Count(l => l == line.Text) <= 1);
                bool cameInDiff = origin > 0 && LineDiff.Between(chain[origin - 1].Text, chain[origin].Text).Lines.Any(l => l.Change == LineChange.Added && l.Text == line.Text);
                Assert.True(origin == 0 || (isPlain ? cameInDiff : true), $"{chain[0].Id}: '{line.Text}' did not come with {chain[origin].Name}");
            }
        }
    }

    [Fact]
    public void The_longest_history_is_blamed_on_many_versions_and_its_unchanged_lines_on_the_first()
    {
        imported.Require();
        CataloguePrompt prompt = imported.Catalogue.Find(PromptId.TryParse(Longest)!)!;
        Revision[] chain = Chain(prompt);

        IReadOnlyList<BlamedLine> lines = Blame.Of(chain);

        Assert.Equal(58, chain.Length);
        Assert.Equal("1.0.0", lines[0].Origin.Name);
        Assert.Equal("1.0.0", lines.First(l => l.Text == "# IDENTITY and PURPOSE\n").Origin.Name);
        Assert.True(lines.Select(l => l.Origin.Name).Distinct().Count() > 10, "many versions took part in the newest text");
        Assert.Contains(lines, l => l.Origin.Equals(chain[^1]));
    }

    private static string Apply(string text, LineDiff diff, LineChange without)
    {
        Assert.Equal(text, string.Concat(diff.Lines.Where(l => l.Change != LineChange.Added).Select(l => l.Text)));
        return string.Concat(diff.Lines.Where(l => l.Change != without).Select(l => l.Text));
    }

    private Revision[] Chain(CataloguePrompt prompt)
    {
        var reader = new RevisionReader(imported.Catalogue);
        return [.. RevisionReader.VersionsOf(prompt).Select(v => reader.Find(prompt, v)!)];
    }
}
