using System;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>
/// Where a prompt file's front matter ends and its body begins. The file starts with a line <c>---</c>, the next such line
/// closes the front matter, and the body is everything behind that line's break.
/// </summary>
/// <param name="Opener">The opening <c>---</c>.</param>
/// <param name="Yaml">The text between the two lines.</param>
/// <param name="BodyStart">Offset of the body's first character.</param>
public readonly record struct FrontMatterSplit(TextSpan Opener, TextSpan Yaml, int BodyStart)
{
    /// <summary>Splits a file; null, after one error, when it has no complete front matter.</summary>
    public static FrontMatterSplit? Find(SourceText source, DiagnosticBag diagnostics)
    {
        string text = source.Text;
        int firstEnd = LineEnd(text, 0);
        if (!IsMarker(text, 0, firstEnd))
        {
            int first = 0;
            while (first < text.Length && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            bool comesLate = first > 0 && IsMarker(text, first, LineEnd(text, first));
            diagnostics.Error(
                CatalogueCodes.NoFrontMatter,
                TextSpan.FromBounds(0, firstEnd),
                comesLate
                    ? "front matter starts in the first line of the file; remove what stands before it"
                    : "a prompt file begins with front matter; put a line '---', the inputs, and another line '---' before the text");
            return null;
        }

        for (int start = firstEnd + 1; start < text.Length;)
        {
            int end = LineEnd(text, start);
            if (IsMarker(text, start, end))
            {
                return new FrontMatterSplit(new TextSpan(0, 3), TextSpan.FromBounds(firstEnd + 1, start), Math.Min(end + 1, text.Length));
            }

            start = end + 1;
        }

        diagnostics.Error(CatalogueCodes.UnclosedFrontMatter, new TextSpan(0, 3), "the front matter that starts here has no end; put a line '---' behind it");
        return null;
    }

    private static int LineEnd(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    // Blanks behind the hyphens cannot be seen, so they do not count.
    private static bool IsMarker(string text, int start, int end)
    {
        while (end > start && text[end - 1] is (' ' or '\t'))
        {
            end--;
        }

        return end - start == 3 && string.CompareOrdinal(text, start, "---", 0, 3) == 0;
    }
}
