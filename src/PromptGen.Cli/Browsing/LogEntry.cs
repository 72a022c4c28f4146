using System.Collections.Generic;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.History.Revisions;

namespace PromptGen.Cli.Browsing;

/// <summary>One release in a prompt's history.</summary>
/// <param name="Record">What the manifest says of it.</param>
/// <param name="Previous">The largest version below it; null for the least.</param>
/// <param name="Bump">What its changes make of <paramref name="Previous"/>, whatever its number says; none for the least.</param>
internal sealed record LogEntry(ManifestVersion Record, PromptVersion? Previous, VersionBump Bump)
{
    /// <summary>The releases of a prompt whose files can be read, the least first.</summary>
    public static IEnumerable<LogEntry> Of(RevisionReader reader, CataloguePrompt prompt)
    {
        Revision? previous = null;
        foreach (PromptVersion version in RevisionReader.VersionsOf(prompt))
        {
            Revision revision = reader.Find(prompt, version)!;
            VersionBump bump = previous is null ? VersionBump.None : BumpRule.Derive(previous.Content, revision.Content).Bump;
            yield return new LogEntry(revision.Record!, previous?.Version, bump);
            previous = revision;
        }
    }
}
