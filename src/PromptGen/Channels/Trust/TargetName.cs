using System;
using PromptGen.Channels.Trust.Json;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Trust;

/// <summary>What a target's file is called in a repository.</summary>
internal static class TargetName
{
    /// <summary>The name, relative to the repository's targets and escaped for an address: <c>dir/HASH.name</c> with consistent snapshots, else <c>dir/name</c>.</summary>
    /// <param name="target">The target.</param>
    /// <param name="consistent">Whether the repository uses consistent snapshots.</param>
    /// <param name="refusal">Why its path cannot be part of an address; null when it can.</param>
    public static string? Of(TargetFile target, bool consistent, out TrustRefusal? refusal)
    {
        string[] parts = target.Path.Split('/');
        if (Array.Exists(parts, static part => part is "" or "." or ".."))
        {
            refusal = new(TrustRefusalKind.UnusablePath, Shown.Short(target.Path), "a path with an empty part, '.' or '..' cannot be fetched");
            return null;
        }

        refusal = null;
        parts = Array.ConvertAll(parts, Uri.EscapeDataString);
        if (consistent)
        {
            parts[^1] = target.Hashes.ForFileName + "." + parts[^1];
        }

        return string.Join('/', parts);
    }
}
