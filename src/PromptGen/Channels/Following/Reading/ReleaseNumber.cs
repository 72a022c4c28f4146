using System;
using System.Globalization;

namespace PromptGen.Channels.Following.Reading;

/// <summary>
/// The order of versions (Semantic Versioning 2.0.0, section 11). The catalogue has the whole type; the runtime, which has no catalogue,
/// asks nothing of a version but which of two comes first.
/// </summary>
internal readonly record struct ReleaseNumber : IComparable<ReleaseNumber>
{
    private readonly int _major;
    private readonly int _minor;
    private readonly int _patch;
    private readonly string _prerelease;

    private ReleaseNumber(int major, int minor, int patch, string prerelease)
    {
        _major = major;
        _minor = minor;
        _patch = patch;
        _prerelease = prerelease;
    }

    /// <summary>Reads a version; null for anything else. Build metadata does not count.</summary>
    public static ReleaseNumber? TryParse(string text)
    {
        string number = text.Split('+', 2)[0];
        string[] parts = number.Split('-', 2);
        string[] core = parts[0].Split('.');
        string prerelease = parts.Length == 2 ? parts[1] : "";
        return core.Length == 3 && Number(core[0]) is { } major && Number(core[1]) is { } minor && Number(core[2]) is { } patch
            && (parts.Length == 1 || Array.TrueForAll(prerelease.Split('.'), IsIdentifier))
            ? new ReleaseNumber(major, minor, patch, prerelease)
            : null;
    }

    /// <summary>Whether one version comes before another; false when one of them is no version.</summary>
    public static bool IsOlder(string version, string than) =>
        TryParse(version) is { } first && TryParse(than) is { } second && first.CompareTo(second) < 0;

    /// <inheritdoc/>
    public int CompareTo(ReleaseNumber other)
    {
        int order = _major.CompareTo(other._major);
        order = order != 0 ? order : _minor.CompareTo(other._minor);
        order = order != 0 ? order : _patch.CompareTo(other._patch);
        return order != 0 ? order
            : _prerelease.Length == 0 || other._prerelease.Length == 0 ? other._prerelease.Length.CompareTo(_prerelease.Length)
            : Compare(_prerelease.Split('.'), other._prerelease.Split('.'));
    }

    private static int Compare(string[] first, string[] second)
    {
        for (int i = 0; i < Math.Min(first.Length, second.Length); i++)
        {
            int order = Compare(first[i], second[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return first.Length.CompareTo(second.Length);
    }

    // Without leading zeros the longer number is the larger, however long.
    private static int Compare(string first, string second) => (IsNumeric(first), IsNumeric(second)) switch
    {
        (true, true) => first.Length != second.Length ? first.Length.CompareTo(second.Length) : string.CompareOrdinal(first, second),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(first, second),
    };

    private static int? Number(string text) =>
        IsNumeric(text) && !HasLeadingZero(text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && Array.TrueForAll(text.ToCharArray(), static c => char.IsAsciiLetterOrDigit(c) || c == '-') && !(IsNumeric(text) && HasLeadingZero(text));

    private static bool IsNumeric(string text) => text.Length > 0 && Array.TrueForAll(text.ToCharArray(), char.IsAsciiDigit);

    private static bool HasLeadingZero(string text) => text.Length > 1 && text[0] == '0';
}
