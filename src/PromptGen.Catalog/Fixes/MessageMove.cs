using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Fixes;

/// <summary>
/// Moves the lines that write untrusted text to the last user message behind them, or to one made at the end of the file when
/// there is none, or when history comes behind it.
/// </summary>
/// <remarks>
/// Only where that changes nothing but the place: a chat prompt whose message is opened by a role tag outside of all blocks and
/// keeps some text; whole lines of text, values, includes and blocks, without white-space control and without anything that
/// assigns, captures or opens messages; and no variable that they read is set again behind them.
/// </remarks>
internal sealed class MessageMove
{
    private static readonly string[] Marks = ["{{-", "{{~", "-}}", "~}}", "{%", "%}"];

    private readonly SourceText _source;
    private readonly IReadOnlyList<StatementSyntax> _statements;
    private readonly TextSpan _lines;

    private MessageMove(CheckedPrompt prompt, StatementSyntax statement)
    {
        _source = prompt.Source.Source;
        _statements = prompt.Body.Body.Statements;
        _lines = LineRange.Around(_source, statement.Span);
    }

    /// <summary>The fix of a finding; null where it is not safe.</summary>
    public static PromptFix? Of(CheckedPrompt prompt, TextSpan finding)
    {
        if (prompt.Kind != PromptKind.Chat || prompt.Bound is null || prompt.Body.Body.Statements.FirstOrDefault(s => s.Span.Start <= finding.Start && finding.End <= s.Span.End) is not { } statement)
        {
            return null;
        }

        var move = new MessageMove(prompt, statement);
        return move.IsSafe(prompt) ? move.ToFix() : null;
    }

    private bool IsSafe(CheckedPrompt prompt)
    {
        string text = _source.ToString(_lines);
        if (_lines.Start < prompt.Source.BodyStart || Marks.Any(m => text.Contains(m)) || Count(text, "{{") != Count(text, "}}") || text.IndexOf("{{", StringComparison.Ordinal) > text.IndexOf("}}", StringComparison.Ordinal))
        {
            return false;
        }

        StatementSyntax[] moved = _statements.Where(s => s is not TextSyntax && s.Span.Start < _lines.End && s.Span.End > _lines.Start).ToArray();
        if (moved.Any(s => s.Span.Start < _lines.Start || s.Span.End > _lines.End) || !MovableCode.IsMovable(moved, prompt.Bound!))
        {
            return false;
        }

        ISet<string> reads = MovableCode.Reads(moved);
        return KeepsText(prompt) && !MovableCode.SetBehind(prompt.Body, _lines.End).Any(reads.Contains);
    }

    // It is known which message is open, and something is left of it: an empty one is no better than one with untrusted text.
    private bool KeepsText(CheckedPrompt prompt)
    {
        int opener = LastIndex(s => s is RoleSyntax && s.Span.Start < _lines.Start);
        if (opener < 0 || MovableCode.OpensMessages(_statements.Skip(opener + 1).Where(s => s.Span.End <= _lines.Start).ToArray(), prompt.Bound!))
        {
            return false;
        }

        return _statements
            .Skip(opener + 1)
            .TakeWhile(s => s is not (RoleSyntax or HistorySyntax))
            .Any(s => s is TextSyntax text ? OutsideOf(text.Span).Any(part => !string.IsNullOrWhiteSpace(part)) : s.Span.End <= _lines.Start || s.Span.Start >= _lines.End);
    }

    private IEnumerable<string> OutsideOf(TextSpan span)
    {
        yield return _source.ToString(TextSpan.FromBounds(span.Start, Math.Min(span.End, Math.Max(span.Start, _lines.Start))));
        yield return _source.ToString(TextSpan.FromBounds(Math.Max(span.Start, Math.Min(span.End, _lines.End)), span.End));
    }

    private PromptFix? ToFix()
    {
        string text = _source.ToString(_lines);
        TextEdit take = TextEdit.Remove(_lines.Start, _lines.End);
        int tag = LastIndex(s => s is RoleSyntax { Role: "user" } && s.Span.Start >= _lines.End);
        if (tag >= 0 && !_statements.Skip(tag).Any(s => s is HistorySyntax))
        {
            TextSpan line = LineRange.Around(_source, _statements[tag].Span);
            string around = _source.ToString(line).Trim();

            // The tag has its line for itself, so that the next line is the message's first.
            return around.StartsWith("{{", StringComparison.Ordinal) && around.EndsWith("}}", StringComparison.Ordinal) && Count(around, "{{") == 1 && _source[line.End - 1] == '\n'
                ? new PromptFix("move it to the user message", new ValueList<TextEdit>([take, TextEdit.Insert(line.End, text)]))
                : null;
        }

        bool isOpenLine = _lines.End == _source.Length ? _lines.Start > 0 && _source[_lines.Start - 1] != '\n' : _source[_source.Length - 1] != '\n';
        string message = (isOpenLine ? "\n" : "") + "{{ role \"user\" }}\n" + text;
        return new PromptFix("move it to a user message at the end", new ValueList<TextEdit>([take, TextEdit.Insert(_source.Length, message)]));
    }

    private int LastIndex(Func<StatementSyntax, bool> isMeant)
    {
        for (int i = _statements.Count - 1; i >= 0; i--)
        {
            if (isMeant(_statements[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static int Count(string text, string part)
    {
        int count = 0;
        for (int i = text.IndexOf(part, StringComparison.Ordinal); i >= 0; i = text.IndexOf(part, i + part.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
