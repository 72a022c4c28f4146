using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Inputs;

/// <summary>A manifest, read alone.</summary>
/// <param name="Path">The file.</param>
/// <param name="Id">The prompt it belongs to; null when its folder has no id for a name.</param>
/// <param name="File">What it says; null when it could not be read, or not without errors.</param>
/// <param name="Diagnostics">What reading found.</param>
internal sealed record ManifestInput(string Path, PromptId? Id, ManifestFile? File, ValueList<CatalogueDiagnostic> Diagnostics);
