namespace PromptGen.Repository.Shards;

/// <summary>One of the versions that a split gives out.</summary>
/// <param name="Weight">How many of 1,000 keys get it.</param>
/// <param name="Version">The version.</param>
public sealed record PointerArm(int Weight, PointerVersion Version);
