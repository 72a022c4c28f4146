using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.History.Lines;
using Xunit;

namespace PromptGen.History.Tests;

/// <summary>What holds for the comparison of any two texts, and what people see of some.</summary>
public class LineDiffTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(3000);

    [Fact]
    public void Both_texts_come_back_out_of_it() => ForAll((before, after) =>
    {
        LineDiff diff = LineDiff.Between(before, after);
        Assert.Equal(before, string.Concat(diff.Lines.Where(l => l.Change != LineChange.Added).Select(l => l.Text)));
        Assert.Equal(after, string.Concat(diff.Lines.Where(l => l.Change != LineChange.Removed).Select(l => l.Text)));
    });

    [Fact]
    public void Lines_are_numbered_as_in_their_texts_and_add_up() => ForAll((before, after) =>
    {
        LineDiff diff = LineDiff.Between(before, after);
        string[] old = TextLines.Split(before);
        string[] now = TextLines.Split(after);
        Assert.Equal(Enumerable.Range(1, old.Length), diff.Lines.Where(l => l.Before > 0).Select(l => l.Before));
        Assert.Equal(Enumerable.Range(1, now.Length), diff.Lines.Where(l => l.After > 0).Select(l => l.After));
        Assert.Equal(now.Length - old.Length, diff.Added - diff.Removed);
        Assert.Equal(before == after, diff.IsEmpty);
        Assert.All(diff.Lines, l => Assert.Equal((l.Change != LineChange.Added, l.Change != LineChange.Removed), (l.Before > 0, l.After > 0)));
    });

    /// <summary>The longest common subsequence by the textbook's table, which no diff can beat.</summary>
    [Fact]
    public void No_more_lines_change_than_have_to() => ForAll((before, after) =>
    {
        LineDiff diff = LineDiff.Between(before, after);
        Assert.Equal(LongestCommon(TextLines.Split(before), TextLines.Split(after)), diff.Lines.Count(l => l.Change == LineChange.Same));
    });

    [Fact]
    public void Unchanged_pieces_of_changed_lines_are_the_same_on_both_sides() => ForAll((before, after) =>
    {
        LineDiff diff = LineDiff.Between(before, after);
        Assert.Equal(Shared(diff, LineChange.Removed), Shared(diff, LineChange.Added));
        Assert.DoesNotContain(diff.Lines.SelectMany(l => l.Pieces), p => p.Text.Length == 0);
        Assert.All(diff.Lines.Where(l => l.Change == LineChange.Same), l => Assert.DoesNotContain(l.Pieces, p => p.IsChanged));
    });

    [Fact]
    public void Hunks_hold_every_change_once_with_the_context_asked_for() => ForAll((before, after) =>
    {
        LineDiff diff = LineDiff.Between(before, after);
        for (int context = 0; context < 4; context++)
        {
            IReadOnlyList<Hunk> hunks = diff.Hunks(context);
            DiffLine[] shown = [.. hunks.SelectMany(h => h.Lines)];
            Assert.Equal(diff.Lines.Where(l => l.Change != LineChange.Same), shown.Where(l => l.Change != LineChange.Same));
            Assert.Equal(shown.Length, shown.Distinct().Count());
            Assert.All(hunks, h => Assert.InRange(h.Lines.TakeWhile(l => l.Change == LineChange.Same).Count(), 0, context));
            Assert.All(hunks, h => Assert.InRange(h.Lines.Reverse().TakeWhile(l => l.Change == LineChange.Same).Count(), 0, context));
        }

        Assert.True(diff.IsEmpty || diff.Hunks(int.MaxValue).Single().Lines.Count == diff.Lines.Count);
    });

    [Fact]
    public void Applying_the_unified_diff_to_the_older_text_gives_the_newer() => ForAll((before, after) =>
    {
        LineDiff diff = LineDiff.Between(before, after);
        for (int context = 0; context < 4; context++)
        {
            Assert.Equal(after, UnifiedPatch.Apply(before, UnifiedDiff.Write("a", "b", diff, context)));
        }
    });

    [Fact]
    public void A_changed_word_is_marked_and_the_words_around_it_are_not()
    {
        LineDiff diff = LineDiff.Between("You help people.\nBe kind to them.\n", "You help people.\nBe fair to them.\n");

        Assert.Equal(["You help people.\n", "Be [kind] to them.\n", "Be [fair] to them.\n"], diff.Lines.Select(Marked));
    }

    [Fact]
    public void A_paragraph_whose_lines_were_broken_anew_shows_its_line_breaks_alone()
    {
        LineDiff diff = LineDiff.Between("Say what you know and say\nnothing else.\n", "Say what you know\nand say nothing else.\n");

        Assert.Equal(["Say what you know[ ]and say[\n]", "nothing else.\n", "Say what you know[\n]", "and say[ ]nothing else.\n"], diff.Lines.Select(Marked));
    }

    [Fact]
    public void Lines_with_little_in_common_are_marked_as_a_whole()
    {
        LineDiff diff = LineDiff.Between("Answer with one of the words above.\n", "Never guess; ask a question.\n");

        Assert.Equal(["[Answer with one of the words above.\n]", "[Never guess; ask a question.\n]"], diff.Lines.Select(Marked));
    }

    [Fact]
    public void A_missing_last_line_break_is_a_difference_that_can_be_seen()
    {
        LineDiff diff = LineDiff.Between("a\nb", "a\nb\n");

        Assert.Equal(["--- x", "+++ y", "@@ -1,2 +1,2 @@", " a", "-b", UnifiedDiff.NoBreak, "+b"], UnifiedDiff.Write("x", "y", diff, 3));
    }

    [Fact]
    public void Large_texts_without_a_common_line_are_replaced_and_not_searched()
    {
        string before = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"a{i}\n"));
        string after = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"b{i}\n"));

        LineDiff diff = LineDiff.Between("same\n" + before + "end\n", "same\n" + after + "end\n");

        Assert.Equal((60_000, 60_000, 120_002), (diff.Removed, diff.Added, diff.Lines.Count));
    }

    private static void ForAll(Action<string, string> check) => Check.One(Thorough, Prop.ForAll(Arb.From(RandomTexts.Pair), pair => check(pair.Before, pair.After)));

    private static string Marked(DiffLine line) => string.Concat(line.Pieces.Select(p => p.IsChanged ? $"[{p.Text}]" : p.Text));

    private static string Shared(LineDiff diff, LineChange side) =>
        string.Concat(diff.Lines.Where(l => l.Change == side).SelectMany(l => l.Pieces).Where(p => !p.IsChanged).Select(p => p.Text));

    private static int LongestCommon(string[] a, string[] b)
    {
        int[,] table = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int k = b.Length - 1; k >= 0; k--)
            {
                table[i, k] = a[i] == b[k] ? table[i + 1, k + 1] + 1 : Math.Max(table[i + 1, k], table[i, k + 1]);
            }
        }

        return table[0, 0];
    }
}
