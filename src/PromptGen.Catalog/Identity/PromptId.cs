using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PromptGen.Catalog.Identity;

/// <summary>The name of a prompt: lower-case kebab segments with <c>/</c> between them, which are its folders under <c>prompts/</c>.</summary>
public sealed class PromptId : IEquatable<PromptId>, IComparable<PromptId>
{
    private const int LongestId = 128;
    private const int LongestSegment = 64;
    private const int MostSegments = 8;
    private const int LongestUnusable = 8;

    // Folder names of the layout itself, and device names that cannot be folders on Windows.
    private static readonly HashSet<string> UnusableSegments = new(StringComparer.Ordinal)
    {
        "versions", "con", "prn", "aux", "nul",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    private string[]? _segments;

    private PromptId(string value) => Value = value;

    /// <summary>The whole id, for example <c>billing/refund-request</c>.</summary>
    public string Value { get; }

    /// <summary>Its parts between the slashes, at least one.</summary>
    public IReadOnlyList<string> Segments => _segments ??= Value.Split('/');

    /// <summary>The last segment: the name of the prompt's folder and of its draft.</summary>
    public string Name => Value.Substring(Value.LastIndexOf('/') + 1);

    /// <summary>Reads an id; null when <see cref="Explain"/> finds something wrong with it.</summary>
    public static PromptId? TryParse(string? text) => text is not null && Explain(text) is null ? new PromptId(text) : null;

    /// <summary>What is wrong with <paramref name="text"/> as an id, in words with the nearest correct id; null when nothing is.</summary>
    public static string? Explain(string text)
    {
        if (text.Length == 0)
        {
            return "an id is empty; it is lower-case words with hyphens, such as 'support-bot'";
        }

        if (text.Length > LongestId)
        {
            return $"an id has at most {LongestId} characters";
        }

        if (SegmentsIn(text) > MostSegments)
        {
            return $"an id has at most {MostSegments} segments";
        }

        for (int start = 0, end; start <= text.Length; start = end + 1)
        {
            end = text.IndexOf('/', start);
            end = end < 0 ? text.Length : end;
            if (end - start > LongestSegment)
            {
                return $"a segment of an id has at most {LongestSegment} characters";
            }

            if (!IsKebab(text, start, end))
            {
                // Hyphens between words may make the suggestion too long, and a word of it may be reserved.
                string suggestion = Suggest(text);
                return $"'{text}' is no id: ids are lower-case letters, digits and single hyphens, with '/' between segments"
                    + (suggestion.Length > 0 && Explain(suggestion) is null ? $"; did you mean '{suggestion}'?" : "");
            }

            if (end - start <= LongestUnusable && text.Substring(start, end - start) is var segment && UnusableSegments.Contains(segment))
            {
                return segment == "versions"
                    ? "'versions' cannot be part of an id: it is the folder of a prompt's released versions"
                    : $"'{segment}' cannot be part of an id: Windows allows no folder of this name";
            }
        }

        return null;
    }

    /// <summary>
    /// The nearest text that has the form of an id: letters in lower case (<c>fooBar</c> gives <c>foo-bar</c>), every run of other
    /// characters a hyphen, <c>/</c> kept. Empty when no letter or digit is left; <see cref="Explain"/> may still refuse it.
    /// </summary>
    public static string Suggest(string text)
    {
        IEnumerable<string> segments = (text ?? throw new ArgumentNullException(nameof(text))).Split('/').Select(SuggestSegment).Where(s => s.Length > 0);
        return string.Join("/", segments);
    }

    /// <inheritdoc/>
    public int CompareTo(PromptId? other) => other is null ? 1 : string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public bool Equals(PromptId? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PromptId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

#pragma warning disable CS1591 // The operators say what CompareTo and Equals say.
    public static bool operator ==(PromptId? left, PromptId? right) => Equals(left, right);

    public static bool operator !=(PromptId? left, PromptId? right) => !Equals(left, right);

    public static bool operator <(PromptId left, PromptId right) => left.CompareTo(right) < 0;

    public static bool operator <=(PromptId left, PromptId right) => left.CompareTo(right) <= 0;

    public static bool operator >(PromptId left, PromptId right) => left.CompareTo(right) > 0;

    public static bool operator >=(PromptId left, PromptId right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591

    private static int SegmentsIn(string text)
    {
        int count = 1;
        for (int slash = text.IndexOf('/'); slash >= 0; slash = text.IndexOf('/', slash + 1))
        {
            count++;
        }

        return count;
    }

    private static bool IsKebab(string text, int start, int end)
    {
        bool afterHyphen = true;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (c == '-' ? afterHyphen : c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }

            afterHyphen = c == '-';
        }

        return !afterHyphen;
    }

    private static string SuggestSegment(string segment)
    {
        var kebab = new StringBuilder();
        char before = '-';
        foreach (char c in segment)
        {
            bool isUpper = c is >= 'A' and <= 'Z';
            bool isWord = isUpper || c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            bool startsWord = isUpper && before is ((>= 'a' and <= 'z') or (>= '0' and <= '9'));
            if ((startsWord || !isWord) && kebab.Length > 0 && kebab[kebab.Length - 1] != '-')
            {
                kebab.Append('-');
            }

            if (isWord)
            {
                kebab.Append(isUpper ? (char)(c + ('a' - 'A')) : c);
            }

            before = c;
        }

        return kebab.ToString().TrimEnd('-');
    }
}
