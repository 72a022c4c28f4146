namespace PromptGen.Channels.Following.Keeping;

/// <summary>Where a file lies in a pack.</summary>
/// <param name="Offset">Its first byte.</param>
/// <param name="Length">How many bytes it has.</param>
internal sealed record PackedFile(int Offset, int Length);
