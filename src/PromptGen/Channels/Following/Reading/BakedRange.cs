using System;
using System.Collections.Generic;

namespace PromptGen.Channels.Following.Reading;

/// <summary>A range of compiled versions: comparisons with blanks between them, all of which have to hold, as in <c>&gt;=1.0.0 &lt;2.0.0</c>. A version alone is that version.</summary>
internal sealed class BakedRange
{
    private readonly IReadOnlyList<(string Operator, ReleaseNumber Version)> _comparisons;

    private BakedRange(string text, IReadOnlyList<(string Operator, ReleaseNumber Version)> comparisons)
    {
        Text = text;
        _comparisons = comparisons;
    }

    /// <summary>The range as it is written.</summary>
    public string Text { get; }

    /// <summary>Reads a range; null for anything else.</summary>
    public static BakedRange? TryParse(string text)
    {
        List<(string, ReleaseNumber)> comparisons = [];
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string version = part.TrimStart('<', '>', '=');
            string comparison = part[..^version.Length];
            if (comparison is not ("" or "=" or "<" or "<=" or ">" or ">=") || ReleaseNumber.TryParse(version) is not { } number)
            {
                return null;
            }

            comparisons.Add((comparison, number));
        }

        return comparisons.Count == 0 ? null : new BakedRange(text, comparisons);
    }

    /// <summary>Whether a version is in it; what is no version is in none.</summary>
    public bool Contains(string version)
    {
        if (ReleaseNumber.TryParse(version) is not { } number)
        {
            return false;
        }

        foreach ((string comparison, ReleaseNumber bound) in _comparisons)
        {
            int order = number.CompareTo(bound);
            if (!(comparison switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, ">=" => order >= 0, _ => order == 0 }))
            {
                return false;
            }
        }

        return true;
    }
}
