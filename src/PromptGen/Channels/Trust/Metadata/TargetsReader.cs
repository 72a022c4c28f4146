using System;
using System.Collections.Generic;
using System.Text;
using PromptGen.Channels.Trust.Json;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>Reads what is signed in a targets role.</summary>
internal static class TargetsReader
{
    private const int MostTargets = 262144;
    private const int MostPath = 4096;

    /// <summary>Reads it.</summary>
    /// <exception cref="MalformedJsonException">It is not as specified.</exception>
    public static TargetsMetadata Read(JsonCursor signed, RoleHead head, TrustLimits limits)
    {
        Dictionary<string, TargetFile> targets = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, JsonCursor> target in signed.Required("targets").Members(MostTargets))
        {
            targets.Add(target.Key, Target(target.Key, target.Value));
        }

        IReadOnlyList<Delegation> delegations = signed.Optional("delegations") is { } found ? DelegationReader.Read(found, limits) : [];
        return new TargetsMetadata(head.Version, head.Expires, targets, delegations);
    }

    private static TargetFile Target(string path, JsonCursor target)
    {
        if (path.Length is 0 or > MostPath)
        {
            throw target.Wrong(FormattableString.Invariant($"a target's path has to have 1 to {MostPath} characters"));
        }

        JsonCursor? custom = target.Optional("custom");
        custom?.Expect(JsonKind.Object);
        return new TargetFile(
            path,
            target.Required("length").Whole(least: 0),
            MetaFileReader.Hashes(target.Required("hashes")),
            custom is { } found ? Encoding.UTF8.GetString(CanonicalJson.Bytes(found.Value)) : null);
    }
}
