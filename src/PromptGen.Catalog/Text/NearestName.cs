using System;
using System.Collections.Generic;

namespace PromptGen.Catalog.Text;

/// <summary>Finds the name that was probably meant.</summary>
public static class NearestName
{
    // Longer words than any name of ours are not compared: the cost is quadratic and the answer would be noise.
    private const int LongestWord = 64;

    /// <summary>
    /// The candidate with the fewest edits (a character added, dropped, replaced, or swapped with its neighbour) from
    /// <paramref name="word"/>, if few enough to be a slip: one for short words, two from five characters, three from nine.
    /// Case is ignored. Null when nothing is near.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        int best = word.Length < 5 ? 2 : word.Length < 9 ? 3 : 4;
        string? nearest = null;
        foreach (string candidate in candidates)
        {
            if (candidate.Length <= LongestWord && Math.Abs(candidate.Length - word.Length) < best)
            {
                int distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
                if (distance < best)
                {
                    best = distance;
                    nearest = candidate;
                }
            }
        }

        return nearest;
    }

    /// <summary><c>; did you mean 'x'?</c>-style ending of a message, empty when nothing is near.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        Find(word, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    // Three rows of the usual table: a swap of neighbours looks back two rows.
    private static int Distance(string a, string b)
    {
        int[] beforePrevious = new int[b.Length + 1];
        int[] previous = new int[b.Length + 1];
        int[] current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[b.Length];
    }
}
