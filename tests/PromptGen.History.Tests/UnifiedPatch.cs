using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.History.Lines;
using Xunit;

namespace PromptGen.History.Tests;

/// <summary>Applies a unified diff by what its lines say alone, as strictly as a tool that expects no fuzz.</summary>
internal static partial class UnifiedPatch
{
    public static string Apply(string text, IEnumerable<string> patch)
    {
        string[] lines = TextLines.Split(text);
        string[] entries = [.. patch];
        string result = "";
        int next = 0;
        for (int i = 0; i < entries.Length; i++)
        {
            string entry = entries[i];
            if (i < 2)
            {
                Assert.StartsWith(i == 0 ? "--- " : "+++ ", entry);
            }
            else if (Heading().Match(entry) is { Success: true } heading)
            {
                int start = int.Parse(heading.Groups["start"].Value, CultureInfo.InvariantCulture);
                int first = heading.Groups["count"].Value == "0" ? start : start - 1;
                result += string.Concat(lines[next..first]);
                next = first;
            }
            else if (entry != UnifiedDiff.NoBreak)
            {
                string line = entry[1..] + (entries.ElementAtOrDefault(i + 1) == UnifiedDiff.NoBreak ? "" : "\n");
                if (entry[0] != '+')
                {
                    Assert.Equal(lines[next++], line);
                }

                result += entry[0] == '-' ? "" : line;
            }
        }

        return result + string.Concat(lines[next..]);
    }

    [GeneratedRegex(@"^@@ -(?<start>\d+)(,(?<count>\d+))? \+\d+(,\d+)? @@$")]
    private static partial Regex Heading();
}
