using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Settings;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Catalogues;

/// <summary>The whole of a <c>prompts/</c> folder: its prompts in order of their ids, its settings, and what is wrong with its files.</summary>
public sealed class PromptCatalogue
{
    private readonly Dictionary<PromptId, CataloguePrompt> _byId;
    private readonly Dictionary<string, CataloguePrompt> _byName;
    private readonly HashSet<string> _broken;
    private readonly Lazy<PresentPartials> _present;

    /// <summary>Puts a catalogue together.</summary>
    public PromptCatalogue(CatalogueSettings settings, IEnumerable<CataloguePrompt> prompts, IEnumerable<CatalogueDiagnostic> diagnostics)
    {
        Settings = settings;
        Prompts = new ValueList<CataloguePrompt>(prompts.OrderBy(p => p.Id));
        Diagnostics = new ValueList<CatalogueDiagnostic>(diagnostics);
        _byId = Prompts.ToDictionary(p => p.Id);
        _byName = Prompts.ToDictionary(p => p.Id.Value, StringComparer.Ordinal);
        _broken = new HashSet<string>(Diagnostics.Where(d => d.Diagnostic.Severity == DiagnosticSeverity.Error).Select(d => d.Path), StringComparer.Ordinal);
        _present = new Lazy<PresentPartials>(() => PresentPartials.Of(this));
    }

    /// <summary>What <c>promptgen.yaml</c> says.</summary>
    public CatalogueSettings Settings { get; }

    /// <summary>The prompts in order of their ids.</summary>
    public ValueList<CataloguePrompt> Prompts { get; }

    /// <summary>What is wrong with files, records and names; bodies are looked at by <see cref="Checking.CatalogueReview"/>.</summary>
    public ValueList<CatalogueDiagnostic> Diagnostics { get; }

    /// <summary>Whether an error is among the findings.</summary>
    public bool HasErrors => _broken.Count > 0;

    /// <summary>The ids of all prompts, to suggest from.</summary>
    public IReadOnlyCollection<string> Ids => _byName.Keys;

    /// <summary>The text that each partial has while somebody works on drafts.</summary>
    public PresentPartials Present => _present.Value;

    /// <summary>What a file can include while somebody works on it: a draft the present text of each partial, a released version what its closure pins.</summary>
    /// <param name="file">A file of this catalogue.</param>
    public IPartialFiles PartialsOf(PromptSource file) =>
        (file ?? throw new ArgumentNullException(nameof(file))).IsDraft ? new PresentPartialFiles(this) : new CataloguePartials(this, file);

    /// <summary>Whether reading a file found an error in it.</summary>
    /// <param name="path">The file as findings name it.</param>
    public bool IsBroken(string path) => _broken.Contains(path);

    /// <summary>A prompt by id; null when there is none.</summary>
    public CataloguePrompt? Find(PromptId id) => _byId.TryGetValue(id, out CataloguePrompt? prompt) ? prompt : null;

    /// <summary>A prompt by what a template calls it; null when there is none.</summary>
    public CataloguePrompt? Find(string id) => _byName.TryGetValue(id, out CataloguePrompt? prompt) ? prompt : null;

    /// <summary>A released file; null when there is none.</summary>
    public PromptSource? Find(PromptId id, PromptVersion version) => Find(id)?.Find(version);

    /// <summary>The file of the newest stable release; null when there is none.</summary>
    public PromptSource? FindNewest(PromptId id) =>
        Find(id) is { Manifest: { } file } prompt && VersionSelection.Newest(file.Manifest) is { } record ? prompt.Find(record.Version) : null;
}
