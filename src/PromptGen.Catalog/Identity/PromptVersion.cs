using System;
using System.Globalization;
using System.Linq;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Identity;

/// <summary>
/// A version for people, as in Semantic Versioning 2.0.0 (semver.org). A small strict type of our own rather than a library,
/// because the catalogue is compiled into the generator, which carries no assembly beside it but the YAML reader.
/// </summary>
public sealed class PromptVersion : IEquatable<PromptVersion>, IComparable<PromptVersion>
{
    private const int LongestText = 128;

    private PromptVersion(int major, int minor, int patch, ValueList<string> prerelease, string build)
    {
        Major = major;
        Minor = minor;
        Patch = patch;
        Prerelease = prerelease;
        Build = build;
    }

    /// <summary>Incompatible changes.</summary>
    public int Major { get; }

    /// <summary>Compatible additions.</summary>
    public int Minor { get; }

    /// <summary>Compatible corrections.</summary>
    public int Patch { get; }

    /// <summary>The dot-separated identifiers behind <c>-</c>; empty for a stable version.</summary>
    public ValueList<string> Prerelease { get; }

    /// <summary>The text behind <c>+</c>, which precedence ignores; empty when there is none.</summary>
    public string Build { get; }

    /// <summary>Whether it is no pre-release.</summary>
    public bool IsStable => Prerelease.Count == 0;

    /// <summary>A stable version.</summary>
    public static PromptVersion Of(int major, int minor, int patch) => major < 0 || minor < 0 || patch < 0
        ? throw new ArgumentOutOfRangeException(nameof(major), "The parts of a version are not negative.")
        : new PromptVersion(major, minor, patch, ValueList<string>.Empty, "");

    /// <summary>
    /// Reads a version, strictly: three numbers without leading zeros (each below 2^31), pre-release and build identifiers
    /// of ASCII letters, digits and hyphens. Null for anything else.
    /// </summary>
    public static PromptVersion? TryParse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text!.Length > LongestText)
        {
            return null;
        }

        string build = "";
        int plus = text.IndexOf('+');
        if (plus >= 0)
        {
            build = text.Substring(plus + 1);
            text = text.Substring(0, plus);
            if (!build.Split('.').All(IsIdentifier))
            {
                return null;
            }
        }

        string[] prerelease = [];
        int hyphen = text.IndexOf('-');
        if (hyphen >= 0)
        {
            prerelease = text.Substring(hyphen + 1).Split('.');
            text = text.Substring(0, hyphen);
            if (!prerelease.All(p => IsIdentifier(p) && !(IsNumeric(p) && HasLeadingZero(p))))
            {
                return null;
            }
        }

        string[] core = text.Split('.');
        return core.Length == 3 && TryNumber(core[0], out int major) && TryNumber(core[1], out int minor) && TryNumber(core[2], out int patch)
            ? new PromptVersion(major, minor, patch, prerelease.Length == 0 ? ValueList<string>.Empty : new ValueList<string>(prerelease), build)
            : null;
    }

    /// <summary>SemVer precedence: build metadata does not count. Negative when <paramref name="a"/> comes first.</summary>
    public static int ComparePrecedence(PromptVersion a, PromptVersion b)
    {
        int order = a.Major.CompareTo(b.Major);
        order = order != 0 ? order : a.Minor.CompareTo(b.Minor);
        order = order != 0 ? order : a.Patch.CompareTo(b.Patch);
        if (order != 0 || (a.IsStable && b.IsStable))
        {
            return order;
        }

        if (a.IsStable || b.IsStable)
        {
            return a.IsStable ? 1 : -1;
        }

        for (int i = 0; i < Math.Min(a.Prerelease.Count, b.Prerelease.Count); i++)
        {
            order = CompareIdentifiers(a.Prerelease[i], b.Prerelease[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return a.Prerelease.Count.CompareTo(b.Prerelease.Count);
    }

    /// <summary>Orders by precedence, and by build text where precedence is equal, so that only equal versions compare as 0.</summary>
    public int CompareTo(PromptVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = ComparePrecedence(this, other);
        return order != 0 ? order : string.CompareOrdinal(Build, other.Build);
    }

    /// <inheritdoc/>
    public bool Equals(PromptVersion? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PromptVersion);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((((((((Major * 31) + Minor) * 31) + Patch) * 31) + Prerelease.GetHashCode()) * 31) + StringComparer.Ordinal.GetHashCode(Build));

    /// <summary>The version as written.</summary>
    public override string ToString()
    {
        string text = Number(Major) + "." + Number(Minor) + "." + Number(Patch);
        text += IsStable ? "" : "-" + string.Join(".", Prerelease);
        return Build.Length == 0 ? text : text + "+" + Build;
    }

#pragma warning disable CS1591 // The operators say what CompareTo and Equals say.
    public static bool operator ==(PromptVersion? left, PromptVersion? right) => Equals(left, right);

    public static bool operator !=(PromptVersion? left, PromptVersion? right) => !Equals(left, right);

    public static bool operator <(PromptVersion left, PromptVersion right) => left.CompareTo(right) < 0;

    public static bool operator <=(PromptVersion left, PromptVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >(PromptVersion left, PromptVersion right) => left.CompareTo(right) > 0;

    public static bool operator >=(PromptVersion left, PromptVersion right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591

    private static int CompareIdentifiers(string a, string b)
    {
        bool aNumeric = IsNumeric(a);
        bool bNumeric = IsNumeric(b);
        if (aNumeric && bNumeric)
        {
            // Without leading zeros the longer number is the larger, so no number is too big to compare.
            int order = a.Length.CompareTo(b.Length);
            return order != 0 ? order : string.CompareOrdinal(a, b);
        }

        return aNumeric != bNumeric ? (aNumeric ? -1 : 1) : string.CompareOrdinal(a, b);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool TryNumber(string text, out int number)
    {
        number = 0;
        return text.Length > 0 && IsNumeric(text) && !HasLeadingZero(text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool IsIdentifier(string text)
    {
        foreach (char c in text)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static bool IsNumeric(string text)
    {
        foreach (char c in text)
        {
            if (c is not (>= '0' and <= '9'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasLeadingZero(string text) => text.Length > 1 && text[0] == '0';
}
