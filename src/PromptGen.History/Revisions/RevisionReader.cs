using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;

namespace PromptGen.History.Revisions;

/// <summary>Gives the revisions of a catalogue's prompts.</summary>
/// <param name="catalogue">The catalogue.</param>
public sealed class RevisionReader(PromptCatalogue catalogue)
{
    /// <summary>The released versions of a prompt that are listed and whose files could be read, lowest first.</summary>
    /// <remarks>
    /// By precedence and not by time: a version follows the largest one below it, whenever either was released, so a correction
    /// of an old version changes nobody's predecessor but that of the next version above it.
    /// </remarks>
    public static IReadOnlyList<PromptVersion> VersionsOf(CataloguePrompt prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        IEnumerable<PromptVersion> listed = prompt.Manifest?.Manifest.Versions.Select(v => v.Version) ?? [];
        return [.. listed.Where(v => prompt.Find(v) is not null).Order()];
    }

    /// <summary>The version that a draft is compared with and that its release would follow: the largest stable one, else the largest; null when nothing is released.</summary>
    public static PromptVersion? NewestOf(CataloguePrompt prompt)
    {
        IReadOnlyList<PromptVersion> versions = VersionsOf(prompt);
        return versions.LastOrDefault(v => v.IsStable) ?? (versions.Count == 0 ? null : versions[^1]);
    }

    /// <summary>A released version; null when it is not listed or its file could not be read.</summary>
    public Revision? Find(CataloguePrompt prompt, PromptVersion version)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return prompt.Manifest?.Manifest.Find(version) is { } record && prompt.Find(version) is { } source
            ? new Revision(source, record, VersionContent.Of(source, KindOf(source, source.ParseBody())))
            : null;
    }

    /// <summary>The draft; null when there is none that could be read.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="findings">Takes why its closure is not complete; then what would be missing in its release is missing here.</param>
    public Revision? FindDraft(CataloguePrompt prompt, ICollection<CatalogueDiagnostic> findings)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(findings);
        if (prompt.Draft is not { } draft)
        {
            return null;
        }

        TemplateSyntax body = draft.ParseBody();
        var found = new DiagnosticBag();
        ValueList<IncludePin> closure = ClosureBuilder.Build(draft, IncludeReference.FindAll(body), catalogue.FindNewest, catalogue.Prompts.Select(p => p.Id), found);
        foreach (Diagnostic diagnostic in found.Items)
        {
            findings.Add(CatalogueDiagnostic.In(draft.Path, draft.Source, diagnostic));
        }

        return new Revision(draft, null, VersionContent.OfDraft(draft, KindOf(draft, body), closure));
    }

    /// <summary>The kind that a file declares or shows.</summary>
    public PromptKind KindOf(PromptSource source) => KindOf(source, source.ParseBody());

    private PromptKind KindOf(PromptSource source, TemplateSyntax body) =>
        KindRule.Resolve(source.Header, PromptKindInference.Infer(body, new CataloguePartials(catalogue, source), source.Header.Inputs));
}
