using System;
using System.Collections.Generic;
using PromptGen.Channels.Trust.Json;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>Reads what is signed in timestamps and snapshots: descriptions of other files of metadata.</summary>
internal static class MetaFileReader
{
    private const int MostFiles = 65536;
    private const int MostHash = 1024;

    /// <summary>Reads a timestamp.</summary>
    /// <exception cref="MalformedJsonException">It is not as specified.</exception>
    public static TimestampMetadata Timestamp(JsonCursor signed, RoleHead head, TrustLimits limits)
    {
        JsonCursor meta = signed.Required("meta");
        string file = RoleNames.FileOf(RoleNames.Snapshot);
        return meta.Value.Kind == JsonKind.Object && meta.Value.Members.Count > 1
            ? throw meta.Wrong($"describes other files than '{file}'")
            : new TimestampMetadata(head.Version, head.Expires, File(meta.Required(file)));
    }

    /// <summary>Reads a snapshot.</summary>
    /// <exception cref="MalformedJsonException">It is not as specified.</exception>
    public static SnapshotMetadata Snapshot(JsonCursor signed, RoleHead head, TrustLimits limits)
    {
        Dictionary<string, MetaFile> files = new(StringComparer.Ordinal);
        JsonCursor meta = signed.Required("meta");
        foreach (KeyValuePair<string, JsonCursor> file in meta.Members(MostFiles))
        {
            files.Add(file.Key, File(file.Value));
        }

        string targets = RoleNames.FileOf(RoleNames.Targets);
        return files.ContainsKey(targets) ? new SnapshotMetadata(head.Version, head.Expires, files) : throw meta.Wrong($"'{targets}' is missing");
    }

    /// <summary>Reads hashes.</summary>
    /// <exception cref="MalformedJsonException">They are not as specified, or of no algorithm that this client knows.</exception>
    public static FileHashes Hashes(JsonCursor hashes)
    {
        FileHashes read = new(Hash(hashes, "sha256", 64), Hash(hashes, "sha512", 128));
        return read is { Sha256: null, Sha512: null } ? throw hashes.Wrong("neither 'sha256' nor 'sha512' is given") : read;
    }

    private static MetaFile File(JsonCursor file) => new(
        file.Required("version").Whole(least: 1),
        file.Optional("length")?.Whole(least: 0),
        file.Optional("hashes") is { } hashes ? Hashes(hashes) : null);

    private static string? Hash(JsonCursor hashes, string algorithm, int digits)
    {
        if (hashes.Optional(algorithm) is not { } hash)
        {
            return null;
        }

        string text = hash.Text(MostHash);
        return text.Length == digits && IsHexadecimal(text)
            ? text
            : throw hash.Wrong(FormattableString.Invariant($"has to be {digits} hexadecimal digits"));
    }

    private static bool IsHexadecimal(string text)
    {
        foreach (char digit in text)
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }
        }

        return true;
    }
}
