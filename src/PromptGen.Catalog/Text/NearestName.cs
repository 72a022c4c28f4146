using System;
using System.Collections.Generic;
using PromptGen.Templates.Text;

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
                int distance = EditDistance.Between(word.ToLowerInvariant(), candidate.ToLowerInvariant());
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
}
