using System;

namespace PromptGen.Channels.Trust;

/// <summary>What downloading a target came to.</summary>
/// <param name="Bytes">Its bytes, which are the signed ones; null when they could not be had.</param>
/// <param name="Refusal">Why; null when they could.</param>
internal sealed record DownloadOutcome(ReadOnlyMemory<byte>? Bytes, TrustRefusal? Refusal);
