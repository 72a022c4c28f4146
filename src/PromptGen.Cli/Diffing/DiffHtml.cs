using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using PromptGen.Catalog.Changes;
using PromptGen.Cli.Browsing;
using PromptGen.Cli.Output;
using PromptGen.History.Diffs;
using PromptGen.History.Lines;
using PromptGen.History.Revisions;

namespace PromptGen.Cli.Diffing;

/// <summary>Writes a comparison as one page of HTML. Everything that comes from a file goes through <see cref="Escape"/>.</summary>
/// <param name="output">Where to.</param>
/// <param name="context">How many unchanged lines to show around changed ones.</param>
/// <param name="level">The level of a comparison's heading: 1 where it is the page's only one.</param>
internal sealed class DiffHtml(TextWriter output, int context, int level = 1)
{
    /// <summary>Writes the page.</summary>
    public void Write(PromptDiff diff)
    {
        output.Write(DiffPage.Start(Escape(TitleOf(diff))));
        WriteContent(diff);
        output.Write(DiffPage.End);
    }

    /// <summary>Writes a comparison as a part of a page.</summary>
    public void WriteContent(PromptDiff diff)
    {
        output.Write($"{Heading(0, Escape(TitleOf(diff)))}\n<p class=\"verdict\">{Escape(DiffWords.Verdict(diff))}</p>\n");
        WriteRevision(diff.Before);
        WriteRevision(diff.After);
        foreach (ChangePart part in new[] { ChangePart.Contract, ChangePart.Settings, ChangePart.Includes, ChangePart.Output })
        {
            WriteChanges(diff, part);
        }

        if (diff.OutputSchema is { } schema)
        {
            WriteLines(schema);
        }

        if (!diff.Text.IsEmpty)
        {
            output.Write($"{Heading(1, $"Text: {Escape(DiffWords.Count(diff.Text))}")}\n");
            WriteLines(diff.Text);
        }
    }

    /// <summary>Text of a file, or made of it, as a page can hold it.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(VisibleText.Of(text));

    private static string TitleOf(PromptDiff diff) => $"{diff.Id} {diff.Before.Name} → {diff.After.Name}";

    private static string Number(int number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);

    private string Heading(int below, string text)
    {
        string tag = "h" + (level + below).ToString(CultureInfo.InvariantCulture);
        return $"<{tag}>{text}</{tag}>";
    }

    private void WriteRevision(Revision revision)
    {
        string who = revision.Record is { } record
            ? $"{revision.Name}: {record.Author}, {RecordJson.Time(record.Time)}: {record.Reason}"
            : $"{revision.Name}: not released; shown as its release would be";
        output.Write($"<p class=\"who\">{Escape(who)}</p>\n");
    }

    private void WriteChanges(PromptDiff diff, ChangePart part)
    {
        IReadOnlyList<ContractChange> changes = diff.ChangesOf(part);
        if (changes.Count == 0)
        {
            return;
        }

        string name = DiffWords.Name(part);
        output.Write($"{Heading(1, $"{char.ToUpperInvariant(name[0])}{name[1..]}")}\n<table class=\"changes\">\n");
        output.Write("<tr><th>Bump</th><th>Change</th><th>For callers</th><th>As an override</th></tr>\n");
        foreach (ContractChange change in changes)
        {
            IEnumerable<string> cells = [DiffWords.Name(change.Bump), Message(diff, change), DiffWords.Name(change.Effect.Callers), DiffWords.Name(change.Effect.Admission)];
            output.Write($"<tr>{string.Concat(cells.Select(c => $"<td>{Escape(c)}</td>"))}</tr>\n");
        }

        output.Write("</table>\n");
    }

    // A setting's values say more than that they changed.
    private static string Message(PromptDiff diff, ContractChange change) =>
        change.Kind == ChangeKind.SettingChanged && diff.Settings.FirstOrDefault(s => "settings." + s.Name == change.Path) is { } setting ? DiffWords.Show(setting) : change.Message;

    private void WriteLines(LineDiff diff)
    {
        output.Write("<table class=\"lines\">\n");
        foreach (Hunk hunk in diff.Hunks(context))
        {
            output.Write($"<tr class=\"place\"><td colspan=\"4\">{Escape(UnifiedDiff.Heading(hunk))}</td></tr>\n");
            foreach (DiffLine line in hunk.Lines)
            {
                WriteLine(line);
            }
        }

        output.Write("</table>\n");
    }

    private void WriteLine(DiffLine line)
    {
        string tag = line.Change switch { LineChange.Removed => "del", LineChange.Added => "ins", _ => "" };
        bool marksWords = line.Pieces.Any(p => !p.IsChanged);
        IEnumerable<string> pieces = line.Pieces.Select(p =>
        {
            string text = Escape(TextLines.WithoutBreak(p.Text));
            return p.IsChanged && marksWords && text.Length > 0 ? $"<{tag}>{text}</{tag}>" : text;
        });
        output.Write(
            $"<tr class=\"{line.Change.ToString().ToLowerInvariant()}\"><td class=\"number\">{Number(line.Before)}</td><td class=\"number\">{Number(line.After)}</td>"
            + $"<td class=\"number\">{UnifiedDiff.Mark(line.Change)}</td><td class=\"text\">{string.Concat(pieces)}</td></tr>\n");
    }
}
