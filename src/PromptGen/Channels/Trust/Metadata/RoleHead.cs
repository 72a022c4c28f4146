using System;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>What every role begins with.</summary>
/// <param name="Version">The version.</param>
/// <param name="Expires">When it is no longer trusted.</param>
internal readonly record struct RoleHead(long Version, DateTimeOffset Expires);
