namespace PromptGen.Channels.Selection;

/// <summary>One of the versions that a split gives out.</summary>
/// <param name="Version">The version.</param>
/// <param name="PerMille">How many of the 1,000 buckets get it.</param>
internal sealed record SplitArm(VersionReference Version, int PerMille);
