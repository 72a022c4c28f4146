using System;
using System.Collections.Generic;
using System.Globalization;
using PromptGen.Channels.Trust.Json;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>
/// Reads files of metadata (TUF 1.0, section 4) strictly: what is not exactly as specified is an error with its place, and nothing but a
/// value comes out for any bytes. Fields that are not specified stay in the signed bytes and are otherwise passed over.
/// </summary>
internal static class MetadataReader
{
    private const int MostSpecificationVersion = 32;
    private const int MostKeyId = 128;
    private const int MostSignature = 4096;

    // What is specified of a role; the rest is signed too, and asked for elsewhere.
    private static readonly JsonSelection Specified = JsonSelection.AllBut(
        "signed",
        JsonSelection.Of("_type", "spec_version", "version", "expires", "consistent_snapshot", "keys", "roles", "meta", "targets", "delegations"));

    /// <summary>Reads a root.</summary>
    public static MetadataResult<RootMetadata> Root(ReadOnlyMemory<byte> file, TrustLimits limits) =>
        Read(file, RoleNames.Root, limits.RootLength, limits, RootReader.Read);

    /// <summary>Reads a timestamp.</summary>
    public static MetadataResult<TimestampMetadata> Timestamp(ReadOnlyMemory<byte> file, TrustLimits limits) =>
        Read(file, RoleNames.Timestamp, limits.TimestampLength, limits, MetaFileReader.Timestamp);

    /// <summary>Reads a snapshot.</summary>
    public static MetadataResult<SnapshotMetadata> Snapshot(ReadOnlyMemory<byte> file, TrustLimits limits) =>
        Read(file, RoleNames.Snapshot, limits.SnapshotLength, limits, MetaFileReader.Snapshot);

    /// <summary>Reads a targets role, top-level or delegated.</summary>
    public static MetadataResult<TargetsMetadata> Targets(ReadOnlyMemory<byte> file, TrustLimits limits) =>
        Read(file, RoleNames.Targets, limits.TargetsLength, limits, TargetsReader.Read);

    private static MetadataResult<T> Read<T>(ReadOnlyMemory<byte> file, string type, int mostLength, TrustLimits limits, Func<JsonCursor, RoleHead, TrustLimits, T> body)
        where T : RoleMetadata
    {
        if (file.Length > mostLength)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"the file has {file.Length} bytes; at most {mostLength} are taken");
            return new(null, new MetadataError(TrustRefusalKind.TooLong, "", 1, 1, message));
        }

        try
        {
            Range? covered = CanonicalFile.FindSigned(file.Span, limits.Depth);
            JsonCursor root = new(JsonTree.Read(file.Span, limits.Depth, covered is null ? null : Specified));
            List<MetadataSignature> signatures = Signatures(root.Required("signatures"), limits);
            JsonCursor signed = root.Required("signed");
            if (Wrong(file.Span, signed, type) is { } error)
            {
                return new(null, error);
            }

            RoleHead head = new(signed.Required("version").Whole(least: 1), Expiry(signed.Required("expires")));
            T role = body(signed, head, limits);
            return new(new SignedMetadata<T>(role, signatures, covered is { } part ? file[part] : CanonicalJson.Bytes(signed.Value), file), null);
        }
        catch (MalformedJsonException exception)
        {
            return new(null, MetadataError.In(file.Span, TrustRefusalKind.Malformed, exception));
        }
    }

    private static MetadataError? Wrong(ReadOnlySpan<byte> file, JsonCursor signed, string type)
    {
        JsonCursor typeAt = signed.Required("_type");
        string found = typeAt.Text(MostKeyId);
        if (found != type)
        {
            return MetadataError.In(file, TrustRefusalKind.WrongType, typeAt.Wrong($"this is metadata of the type '{Shown.Short(found)}', not '{type}'"));
        }

        JsonCursor versionAt = signed.Required("spec_version");
        string version = versionAt.Text(MostSpecificationVersion);
        return IsSupported(version)
            ? null
            : MetadataError.In(file, TrustRefusalKind.WrongSpecification, versionAt.Wrong($"this follows version '{Shown.Short(version)}' of the specification; this client follows 1.x"));
    }

    // Minor versions add what older clients may pass over; "1.0" is how the specification itself abbreviates.
    private static bool IsSupported(string version)
    {
        string[] parts = version.Split('.');
        return parts.Length is 2 or 3
            && parts[0] == "1"
            && Array.TrueForAll(parts, static part => part.Length > 0 && Array.TrueForAll(part.ToCharArray(), char.IsAsciiDigit));
    }

    private static List<MetadataSignature> Signatures(JsonCursor list, TrustLimits limits)
    {
        List<MetadataSignature> signatures = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (JsonCursor item in list.Items(limits.Signatures))
        {
            JsonCursor id = item.Required("keyid");
            if (!ids.Add(id.Text(MostKeyId)))
            {
                throw id.Wrong($"key '{Shown.Short(id.Value.Text)}' has two signatures");
            }

            // An empty one holds the place of a signature that is still to come.
            signatures.Add(new MetadataSignature(id.Value.Text, Hexadecimal(item.Required("sig"))));
        }

        return signatures;
    }

    private static byte[] Hexadecimal(JsonCursor text)
    {
        try
        {
            return Convert.FromHexString(text.Text(MostSignature));
        }
        catch (FormatException)
        {
            throw text.Wrong("has to be hexadecimal");
        }
    }

    private static DateTimeOffset Expiry(JsonCursor text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(text.Text(MostSpecificationVersion), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, Utc, out DateTimeOffset expires)
            ? expires
            : throw text.Wrong($"has to be a time such as 2030-01-31T12:00:00Z, not '{Shown.Short(text.Value.Text)}'");
    }
}
