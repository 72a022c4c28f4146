using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Rules.Governance;
using PromptGen.Catalog.Settings;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Checking;

/// <summary>
/// Asks the rules about the released versions of one prompt while its files are being read, so that of what is sound only the facts stay: a whole catalogue's texts and declarations, held until its
/// review, cost more memory and time than the rules do. The review asks again, and hears at once what was found sound here; what was not, it looks at itself.
/// </summary>
/// <param name="find">Reads a released file by id and version; null when there is none.</param>
internal sealed class EarlyReview(Func<PromptId, PromptVersion, PromptSource?> find)
{
    // What versions include is read for them, once: where it stands among the other files, nobody has come yet.
    private readonly ConcurrentDictionary<(PromptId Id, PromptVersion Version), Lazy<PromptSource?>> _partials = new();

    /// <summary>What was found sound.</summary>
    public SoundFiles Sound { get; } = new([]);

    /// <summary>Looks at a prompt.</summary>
    /// <param name="id">The prompt.</param>
    /// <param name="files">All its files, read.</param>
    /// <returns>Whether there is nothing to say about its released versions, of which then the facts are enough.</returns>
    public bool FindsSound(PromptId id, IReadOnlyList<ReadEntry> files)
    {
        if (files.Any(file => file.Diagnostics.Count > 0) || !files.Any(file => file is { IsKnown: false, Source.IsDraft: false }))
        {
            return false;
        }

        CataloguePrompt prompt = CatalogueAssembler.PromptOf(id, files);
        var around = new PromptCatalogue(CatalogueSettings.Default, [prompt, .. PartialsOf(prompt)], []);
        var subject = new ReviewSubject(around, []) { Sound = Sound };
        PromptSource? named = CatalogueAssembler.NamedBy(prompt);
        return !CatalogueReview.OfFiles(subject, prompt, prompt.Versions).Any()
            && !NumberRule.Check(subject).Any()
            && (named is null or { IsDraft: true } || CatalogueAssembler.CheckInputs(named).Length == 0);
    }

    // Each with the versions that are pinned and nothing else, since nobody asks it for more.
    private IEnumerable<CataloguePrompt> PartialsOf(CataloguePrompt prompt) =>
        from pin in prompt.Versions.SelectMany(v => v.Pins ?? ValueList<IncludePin>.Empty).Distinct()
        where !pin.Id.Equals(prompt.Id)
        let partial = _partials.GetOrAdd((pin.Id, pin.Version), key => new Lazy<PromptSource?>(() => find(key.Id, key.Version))).Value
        where partial is not null
        group partial by pin.Id into versions
        select new CataloguePrompt(versions.Key, null, null, new ValueList<PromptSource>(versions.Distinct()));
}
