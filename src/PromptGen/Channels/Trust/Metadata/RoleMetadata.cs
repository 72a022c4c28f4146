using System;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>What the signed part of every role says.</summary>
/// <param name="Version">The version, from 1 on.</param>
/// <param name="Expires">When it is no longer trusted, in UTC.</param>
internal abstract record RoleMetadata(long Version, DateTimeOffset Expires)
{
    /// <summary>Whether it is past its time at a moment; its last moment is past.</summary>
    public bool IsExpired(DateTimeOffset at) => Expires <= at;
}
