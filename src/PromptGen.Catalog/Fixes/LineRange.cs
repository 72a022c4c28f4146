using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Fixes;

/// <summary>Whole lines around places of a text.</summary>
internal static class LineRange
{
    /// <summary>Where the line of a position begins.</summary>
    public static int StartOf(SourceText source, int position) => position == 0 ? 0 : source.Text.LastIndexOf('\n', position - 1) + 1;

    /// <summary>Where the next line begins, or the end of the text.</summary>
    public static int EndOf(SourceText source, int position)
    {
        int end = source.Text.IndexOf('\n', position);
        return end < 0 ? source.Length : end + 1;
    }

    /// <summary>
    /// The lines from that of a span's first character to that of its last. A span that ends behind a line break, as block
    /// scalars do, ends in the line before.
    /// </summary>
    public static TextSpan Around(SourceText source, TextSpan span) =>
        TextSpan.FromBounds(StartOf(source, span.Start), span.Length > 0 && source[span.End - 1] == '\n' ? span.End : EndOf(source, span.End));

    /// <summary>Where the comment begins that stands on the lines directly above a line, indented like it; the line's own beginning when there is none.</summary>
    /// <param name="source">YAML.</param>
    /// <param name="lineStart">Where the line begins, which is not in a block of text.</param>
    public static int StartOfComments(SourceText source, int lineStart)
    {
        string comment = IndentOf(source, lineStart) + "#";
        int start = lineStart;
        while (start > 0 && StartOf(source, start - 1) is var above && string.CompareOrdinal(source.Text, above, comment, 0, comment.Length) == 0)
        {
            start = above;
        }

        return start;
    }

    /// <summary>The blanks before a position's line's first other character.</summary>
    public static string IndentOf(SourceText source, int position)
    {
        int start = StartOf(source, position);
        int end = start;
        while (end < source.Length && source[end] is ' ' or '\t')
        {
            end++;
        }

        return source.Text.Substring(start, end - start);
    }
}
