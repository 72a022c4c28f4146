using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;

namespace PromptGen.Catalog.Lifecycle;

/// <summary>A version that by age or status may be removed.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Record">The version's record.</param>
/// <param name="LastUse">When it was last the newest, or got its status, whichever is later; in UTC.</param>
/// <param name="KeptBecause">What reaches it, in words; null when nothing does.</param>
public sealed record PruneCandidate(PromptId Id, ManifestVersion Record, System.DateTime LastUse, string? KeptBecause);
