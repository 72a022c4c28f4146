using System;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>A signature that a file carries.</summary>
/// <param name="KeyId">The id of the key that is said to have made it.</param>
/// <param name="Bytes">The signature; may be empty, which is none.</param>
internal sealed record MetadataSignature(string KeyId, ReadOnlyMemory<byte> Bytes);
