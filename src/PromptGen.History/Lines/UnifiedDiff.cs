using System.Collections.Generic;
using System.Globalization;

namespace PromptGen.History.Lines;

/// <summary>A comparison in the unified format, which <c>patch</c> and <c>git apply</c> read.</summary>
public static class UnifiedDiff
{
    /// <summary>What stands behind a last line that ends without a line break.</summary>
    public const string NoBreak = "\\ No newline at end of file";

    /// <summary>The line above a hunk: <c>@@ -1,4 +1,5 @@</c>.</summary>
    public static string Heading(Hunk hunk) => $"@@ -{Range(hunk.BeforeStart, hunk.BeforeCount)} +{Range(hunk.AfterStart, hunk.AfterCount)} @@";

    /// <summary>The first character of a line.</summary>
    public static char Mark(LineChange change) => change switch
    {
        LineChange.Removed => '-',
        LineChange.Added => '+',
        _ => ' ',
    };

    /// <summary>Every line of the format without its line break; none for equal texts.</summary>
    /// <param name="before">What the older text is called.</param>
    /// <param name="after">What the newer text is called.</param>
    /// <param name="diff">The comparison.</param>
    /// <param name="context">How many unchanged lines to show around changed ones.</param>
    public static IEnumerable<string> Write(string before, string after, LineDiff diff, int context)
    {
        if (diff.IsEmpty)
        {
            yield break;
        }

        yield return "--- " + before;
        yield return "+++ " + after;
        foreach (Hunk hunk in diff.Hunks(context))
        {
            yield return Heading(hunk);
            foreach (DiffLine line in hunk.Lines)
            {
                string text = line.Text;
                yield return Mark(line.Change) + TextLines.WithoutBreak(text);
                if (!text.EndsWith('\n'))
                {
                    yield return NoBreak;
                }
            }
        }
    }

    private static string Range(int start, int count) => count == 1
        ? start.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{start},{count}");
}
