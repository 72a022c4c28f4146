using System;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>
/// A pattern of target paths: <c>*</c> is any run of characters and <c>?</c> any one, and neither goes across a <c>/</c>; all else stands
/// for itself (PATHPATTERN of TUF 1.0, section 4.5).
/// </summary>
internal sealed class PathPattern
{
    private readonly string[] _parts;

    /// <summary>Takes a pattern.</summary>
    public PathPattern(string pattern) => _parts = pattern.Split('/');

    /// <summary>Whether a path is one of the pattern's.</summary>
    public bool Matches(TargetPath path)
    {
        string[] parts = path.Parts;
        if (parts.Length != _parts.Length)
        {
            return false;
        }

        for (int i = 0; i < parts.Length; i++)
        {
            if (!Matches(_parts[i], parts[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Goes back to the last star only, so that no pattern takes longer than its length times the text's.</summary>
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t]))
            {
                // A character outside the basic plane is two units, and one for a question mark.
                t += pattern[p] == '?' && char.IsHighSurrogate(text[t]) && t + 1 < text.Length ? 2 : 1;
                p++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
