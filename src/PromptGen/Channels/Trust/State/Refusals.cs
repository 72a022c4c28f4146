using System;
using System.Globalization;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Trust.State;

/// <summary>The refusals that several checks share.</summary>
internal static class Refusals
{
    /// <summary>That a file could not be read.</summary>
    public static TrustRefusal Of(string role, MetadataError error) => new(error.Kind, role, error.ToString());

    /// <summary>That metadata is past its time; null when it is not, or when time does not matter.</summary>
    /// <param name="role">The role.</param>
    /// <param name="metadata">What it says.</param>
    /// <param name="at">The moment at which the update began; null when time does not matter.</param>
    public static TrustRefusal? IfExpired(string role, RoleMetadata metadata, DateTimeOffset? at) =>
        at is { } moment && metadata.IsExpired(moment)
            ? new(TrustRefusalKind.Expired, role, FormattableString.Invariant($"version {metadata.Version} expired at {Time(metadata.Expires)}, and it is {Time(moment)}; somebody may be keeping newer metadata back"))
            : null;

    /// <summary>That a file is not the one described; null when it is.</summary>
    /// <param name="what">The role or target.</param>
    /// <param name="length">The described length; null when none is.</param>
    /// <param name="hashes">The described hashes; null when none are.</param>
    /// <param name="file">The file.</param>
    /// <param name="whose">Who describes it.</param>
    public static TrustRefusal? IfOther(string what, long? length, FileHashes? hashes, ReadOnlySpan<byte> file, string whose)
    {
        if (length is { } signed && signed != file.Length)
        {
            return new(TrustRefusalKind.LengthMismatch, what, FormattableString.Invariant($"the file has {file.Length} bytes, and {whose} says {signed}"));
        }

        return hashes?.Missed(file) is { Count: > 0 } missed
            ? new(TrustRefusalKind.HashMismatch, what, $"the file's {string.Join(" and ", missed)} {(missed.Count == 1 ? "is not the one" : "are not those")} that {whose} says")
            : null;
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
