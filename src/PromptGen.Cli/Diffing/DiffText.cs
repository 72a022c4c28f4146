using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Changes;
using PromptGen.Cli.Output;
using PromptGen.History.Diffs;
using PromptGen.History.Lines;
using Spectre.Console;

namespace PromptGen.Cli.Diffing;

/// <summary>
/// Writes a comparison for a terminal: what changed and what it means, then the lines, with the words that changed marked.
/// Redirected, the lines are a patch that <c>git apply</c> and <c>patch</c> read.
/// </summary>
/// <param name="console">Where to.</param>
/// <param name="context">How many unchanged lines to show around changed ones.</param>
/// <param name="wordByWord">Whether changed words are shown beside each other instead of changed lines below each other.</param>
internal sealed class DiffText(ResultConsole console, int context, bool wordByWord)
{
    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Place = new(Color.Teal);
    private static readonly Style Removed = new(Color.Maroon);
    private static readonly Style Added = new(Color.Green);

    // The words in the line's own colour, turned inside out: to be seen on dark and on light.
    private static readonly Style RemovedWords = Removed.Decoration(Decoration.Invert);
    private static readonly Style AddedWords = Added.Decoration(Decoration.Invert);

    /// <summary>Writes everything.</summary>
    public void Write(PromptDiff diff)
    {
        console.WriteLine($"{diff.Id} {diff.Before.Name} -> {diff.After.Name}: {DiffWords.Verdict(diff)}", Heading);
        WriteChanges(diff, ChangePart.Contract);
        WriteSettings(diff);
        WriteChanges(diff, ChangePart.Includes);
        WriteChanges(diff, ChangePart.Output);
        if (diff.OutputSchema is { } schema)
        {
            WriteLines(schema, "output of " + DiffWords.FileName(diff.Before), "output of " + DiffWords.FileName(diff.After));
        }

        if (!diff.Text.IsEmpty)
        {
            WritePart(diff, ChangePart.Text, ": " + DiffWords.Count(diff.Text));
            WriteLines(diff.Text, DiffWords.FileName(diff.Before), DiffWords.FileName(diff.After));
        }
    }

    private void WriteChanges(PromptDiff diff, ChangePart part)
    {
        IReadOnlyList<ContractChange> changes = diff.ChangesOf(part);
        if (changes.Count == 0)
        {
            return;
        }

        WritePart(diff, part, "");
        foreach (ContractChange change in changes)
        {
            console.WriteLine("  " + change);
        }
    }

    private void WriteSettings(PromptDiff diff)
    {
        if (diff.Settings.Count == 0)
        {
            return;
        }

        WritePart(diff, ChangePart.Settings, "");
        foreach (ValueChange setting in diff.Settings)
        {
            console.WriteLine($"  {DiffWords.Name(DiffWords.BumpOf(diff, ChangePart.Settings))}: {DiffWords.Show(setting)}");
        }
    }

    private void WritePart(PromptDiff diff, ChangePart part, string rest)
    {
        console.WriteLine();
        console.WriteLine(DiffWords.Name(part) + rest, Heading);
    }

    private void WriteLines(LineDiff diff, string before, string after)
    {
        if (wordByWord)
        {
            WriteWordByWord(diff);
            return;
        }

        console.WriteLine("--- " + before, Heading);
        console.WriteLine("+++ " + after, Heading);
        foreach (Hunk hunk in diff.Hunks(context))
        {
            console.WriteLine(UnifiedDiff.Heading(hunk), Place);
            foreach (DiffLine line in hunk.Lines)
            {
                WriteLine(line);
            }
        }
    }

    private void WriteLine(DiffLine line)
    {
        (Style? Plain, Style? Words) styles = line.Change switch
        {
            LineChange.Removed => (Removed, RemovedWords),
            LineChange.Added => (Added, AddedWords),
            _ => (null, null),
        };
        console.Write(UnifiedDiff.Mark(line.Change).ToString(), styles.Plain);

        // A line that is wholly another needs no word of it marked.
        bool marksWords = line.Pieces.Any(p => !p.IsChanged);
        foreach (LinePiece piece in line.Pieces)
        {
            console.Write(TextLines.WithoutBreak(piece.Text), piece.IsChanged && marksWords ? styles.Words : styles.Plain);
        }

        console.WriteLine();
        if (!line.Text.EndsWith('\n'))
        {
            console.WriteLine(UnifiedDiff.NoBreak);
        }
    }

    private void WriteWordByWord(LineDiff diff)
    {
        foreach (Hunk hunk in diff.Hunks(context))
        {
            console.WriteLine(UnifiedDiff.Heading(hunk), Place);
            foreach (WordLine line in WordLine.Of(hunk))
            {
                foreach ((LineChange change, string text) in line.Pieces)
                {
                    console.Write(
                        change switch { LineChange.Removed => $"[-{text}-]", LineChange.Added => $"{{+{text}+}}", _ => text },
                        change switch { LineChange.Removed => Removed, LineChange.Added => Added, _ => null });
                }

                console.WriteLine();
            }
        }
    }
}
