using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Fixes;

/// <summary>Edits of a text that are made together.</summary>
public static class TextEdits
{
    /// <summary>The text with every edit made; what no edit names stays as it is.</summary>
    /// <param name="source">The text that the spans count in.</param>
    /// <param name="edits">The edits in any order; of several at one place, the first comes first.</param>
    /// <exception cref="ArgumentException">Two edits replace the same characters, or one lies outside of the text.</exception>
    public static string Apply(SourceText source, IEnumerable<TextEdit> edits)
    {
        string text = (source ?? throw new ArgumentNullException(nameof(source))).Text;
        var result = new StringBuilder(text.Length);
        int done = 0;
        foreach (TextEdit edit in (edits ?? throw new ArgumentNullException(nameof(edits))).OrderBy(e => e.Span.Start).ThenBy(e => e.Span.Length))
        {
            if (edit.Span.Start < done || edit.Span.End > text.Length)
            {
                throw new ArgumentException("Edits overlap or lie outside of the text.", nameof(edits));
            }

            result.Append(text, done, edit.Span.Start - done).Append(edit.NewText);
            done = edit.Span.End;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}
