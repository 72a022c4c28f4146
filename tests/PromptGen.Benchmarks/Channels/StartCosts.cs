namespace PromptGen.Benchmarks.Channels;

/// <summary>What starts of an application cost, one after the other.</summary>
/// <param name="OneFile">Of one that gets a single file and has nothing to do with PromptGen.</param>
/// <param name="Fetched">Of one that had kept nothing.</param>
/// <param name="Kept">Of the same with what it had kept, and without a network.</param>
internal sealed record StartCosts(FollowCost OneFile, FollowCost Fetched, FollowCost Kept);
