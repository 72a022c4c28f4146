using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Lifecycle;

/// <summary>One manifest that loses records.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Manifest">Its manifest without them.</param>
/// <param name="Removed">The versions whose records, and then whose files, go.</param>
public sealed record PruneStep(PromptId Id, Manifest Manifest, ValueList<PromptVersion> Removed);
