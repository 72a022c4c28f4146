using System;

namespace PromptGen.Channels.Trust.Storage;

/// <summary>A file of a folder.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="ChangedAt">When it was changed last, by the disk's clock.</param>
internal sealed record StoredFile(string Path, DateTimeOffset ChangedAt);
