using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Changes;

/// <summary>The least bump from one version to another, and why.</summary>
/// <param name="Bump">The largest bump of the changes; <see cref="VersionBump.None"/> when there are none.</param>
/// <param name="Changes">The changes, those of the largest bump first and otherwise in the order of the front matter.</param>
public sealed record BumpDerivation(VersionBump Bump, ValueList<ContractChange> Changes);
