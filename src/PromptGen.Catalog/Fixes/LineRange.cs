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
