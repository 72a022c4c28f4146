using System;
using System.Linq;
using NuGet.Versioning;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Versions;

namespace PromptGen.Requests;

/// <summary>
/// What a pin asks for: an exact version, a range, or a channel. Ranges are read by NuGet's own library, so that
/// <c>[1.2,2.0)</c> means here what it means in a project file (learn.microsoft.com/nuget/concepts/package-versioning).
/// </summary>
public sealed class PinRequest
{
    /// <summary>What a request may look like, for messages.</summary>
    public const string Forms = "write a version (1.2.0), a range in NuGet's notation (1.*, [1.2,2.0)), or channel:NAME";

    private const string ChannelPrefix = "channel:";
    private const int LongestText = 128;

    private static readonly char[] MarksOfRange = ['[', '(', '*'];

    private readonly VersionRange? _range;

    private PinRequest(string text, PromptVersion? exact = null, VersionRange? range = null, string? channel = null)
    {
        Text = text;
        Exact = exact;
        _range = range;
        Channel = channel;
    }

    /// <summary>The request as written.</summary>
    public string Text { get; }

    /// <summary>The one version that is asked for; null for a range or a channel.</summary>
    public PromptVersion? Exact { get; }

    /// <summary>The channel's name; null for a version or a range.</summary>
    public string? Channel { get; }

    /// <summary>A request for exactly one version.</summary>
    public static PinRequest Of(PromptVersion version) => new((version ?? throw new ArgumentNullException(nameof(version))).ToString(), version);

    /// <summary>
    /// Reads a request; null when it is none. Three whole numbers are that version alone, also where NuGet would take any
    /// later one too: who pins 1.2.0 means 1.2.0. A draft is no version.
    /// </summary>
    public static PinRequest? TryParse(string text)
    {
        if ((text ?? throw new ArgumentNullException(nameof(text))).Length > LongestText || text.Any(c => char.IsWhiteSpace(c) && c != ' ') || text.Trim() != text)
        {
            return null;
        }

        if (text.StartsWith(ChannelPrefix, StringComparison.Ordinal))
        {
            string name = text.Substring(ChannelPrefix.Length);
            return IsName(name) ? new PinRequest(text, channel: name) : null;
        }

        if (PromptVersion.TryParse(text) is { } version)
        {
            return version.Build.Length > 0 || DraftVersion.Is(version) ? null : new PinRequest(text, version);
        }

        return !IsSlipOfVersion(text) && VersionRange.TryParse(text, allowFloating: true, out VersionRange? range) && range is not null
            ? new PinRequest(text, range: range)
            : null;
    }

    /// <summary>Whether a version is one that is asked for; false for a channel, which only its repository can answer.</summary>
    public bool Matches(PromptVersion version)
    {
        if (Exact is not null)
        {
            return Exact.Equals(version);
        }

        // A floating range alone has no upper end in NuGet, which falls back to the next version above; a pin of 1.* means 1.* only.
        return _range is not null
            && NuGetVersion.TryParse((version ?? throw new ArgumentNullException(nameof(version))).ToString(), out NuGetVersion? candidate)
            && _range.Satisfies(candidate)
            && (!_range.IsFloating || _range.Float!.Satisfies(candidate));
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // 01.2.3, 1.2.3.4: NuGet would take it for the lower end of a range, whoever wrote it meant one version.
    private static bool IsSlipOfVersion(string text) =>
        text.IndexOfAny(MarksOfRange) < 0 && text.Split('-', '+')[0].Count(c => c == '.') > 1;

    private static bool IsName(string text) => text.Length > 0 && text.Split('-').All(part => part.Length > 0 && part.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9')));
}
