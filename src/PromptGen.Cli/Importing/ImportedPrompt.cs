using System.Collections.Generic;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;

namespace PromptGen.Cli.Importing;

/// <summary>A prompt about to be written.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Manifest">The record of its versions.</param>
/// <param name="Sources">Each version's whole file, in the order of <see cref="Manifest.Versions"/>; the last is also the draft.</param>
internal sealed record ImportedPrompt(PromptId Id, Manifest Manifest, IReadOnlyList<string> Sources);
