using System;
using System.Collections.Generic;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding;

/// <summary>Finds the name that was probably meant.</summary>
public static class Suggestion
{
    private const int LongestName = 64;

    /// <summary>
    /// The candidate nearest to <paramref name="name"/> by optimal string alignment distance (insert, delete, replace or swap
    /// neighbours; case does not count), if at most a third of the name has to change.
    /// </summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What exists; the first of two equally near ones is taken.</param>
    /// <returns>The candidate, or null when none is near.</returns>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        string? best = null;
        int bestDistance = Math.Max(1, name.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            if (candidate.Length is 0 or > LongestName || Math.Abs(candidate.Length - name.Length) >= bestDistance)
            {
                continue;
            }

            int distance = EditDistance.Between(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < bestDistance)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>The end of a message: <c>; did you mean `x`?</c> without its question mark, or nothing when no candidate was found.</summary>
    public static string Hint(string? candidate) => candidate is null ? string.Empty : $"; did you mean `{candidate}`";

    /// <summary>A message with a capital letter; one that begins with a quoted name stays.</summary>
    internal static string Sentence(string message) =>
        message.Length > 0 && message[0] is >= 'a' and <= 'z' ? char.ToUpperInvariant(message[0]) + message.Substring(1) : message;
}
