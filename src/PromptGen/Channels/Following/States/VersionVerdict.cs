using PromptGen.Channels.Admission;

namespace PromptGen.Channels.Following.States;

/// <summary>What became of a version: exactly one of the two is there.</summary>
/// <param name="Admitted">It, ready to serve.</param>
/// <param name="Refused">Why it may not serve.</param>
internal sealed record VersionVerdict(AdmittedOverride? Admitted, RefusedVersion? Refused);
