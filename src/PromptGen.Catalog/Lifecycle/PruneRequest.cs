using System;

namespace PromptGen.Catalog.Lifecycle;

/// <summary>Which versions a prune may remove.</summary>
/// <param name="Now">The present moment, in UTC.</param>
/// <param name="Days">How many days a version is kept, counted from its last use as the newest; null when there is no such limit: then only retired versions may go.</param>
/// <param name="Keep">How many of each prompt's newest versions stay whatever their age.</param>
public sealed record PruneRequest(DateTime Now, int? Days, int Keep = 0);
