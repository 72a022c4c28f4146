using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Settings;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Selection;

/// <summary>
/// Selects what an application compiles: each pin's manifest and version, the versions that these include, and the manifests of what feeds them. A closure lists all
/// that is included, so one step is enough. Where drafts may be compiled, also each prompt's draft and what it may have to be compared with. No other history is asked for, however much of it there is.
/// </summary>
public sealed class CatalogueSelector
{
    /// <summary>
    /// The most drafts that are selected although they are what was released, so that an editor knows of the first change to one while it is being typed. Of more, it knows when the project is built: the
    /// compiler looks at each of its inputs at every keystroke.
    /// </summary>
    public const int MostIdleDrafts = 64;

    private const string SettingsFile = "promptgen.yaml";

    private readonly Func<string, string, CatalogueEntry?> _read;
    private readonly SortedDictionary<PromptId, Drawer> _drawers = [];
    private readonly SortedDictionary<PromptId, PromptSource> _pinned = [];
    private readonly SortedDictionary<string, SelectedFile> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<PromptId, SelectedFile> _drafts = [];
    private readonly List<CatalogueDiagnostic> _diagnostics = [];
    private readonly SelectionMemory _memory;

    private CatalogueSelector(Func<string, string, CatalogueEntry?> read, SelectionMemory memory)
    {
        _read = read;
        _memory = memory;
    }

    /// <summary>Selects the pins of a lock.</summary>
    /// <param name="index">The prompts that there are.</param>
    /// <param name="pins">The lock; null when there is none: then nothing is pinned.</param>
    /// <param name="withDrafts">Whether drafts may be compiled.</param>
    /// <param name="read">Gives a file by its catalogue folder and its path relative to that with <c>/</c>; null when there is none. It is asked once a file, and only for files that are selected.</param>
    /// <param name="memory">What the selection before this one left; null when there was none.</param>
    public static CatalogueSelection Select(CatalogueIndex index, LockFile? pins, bool withDrafts, Func<string, string, CatalogueEntry?> read, SelectionMemory? memory = null)
    {
        var selector = new CatalogueSelector(read ?? throw new ArgumentNullException(nameof(read)), memory ?? new SelectionMemory());
        selector._diagnostics.AddRange((index ?? throw new ArgumentNullException(nameof(index))).Diagnostics);
        foreach (IndexedPrompt prompt in index.Prompts)
        {
            selector._drawers.Add(prompt.Id, new Drawer(prompt));
        }

        CatalogueSettings settings = selector.Open(FileRole.Settings, index.Root, SettingsFile, CatalogueSettingsReader.Read) ?? CatalogueSettings.Default;
        foreach (LockEntry pin in pins?.Entries ?? ValueList<LockEntry>.Empty)
        {
            // A prompt that is not there is found by the rules of the lock.
            if (selector._drawers.ContainsKey(pin.Id))
            {
                selector.AddPin(pin);
            }
        }

        if (withDrafts)
        {
            selector.AddDrafts();
        }

        return selector.ToSelection(settings, pins, withDrafts);
    }

    private void AddPin(LockEntry pin)
    {
        ManifestFile? manifest = AddManifest(pin.Id);
        IndexedPrompt place = _drawers[pin.Id].Place;
        if (place.HasDraft)
        {
            // Named for who edits it; where pins alone are compiled, nobody reads it.
            NameDraft(place);
        }

        if (AddVersion(pin.Id, pin.Resolved) is not { } source)
        {
            return;
        }

        _pinned.Add(pin.Id, source);
        if (manifest?.Manifest.Find(pin.Resolved) is { } record && ReleaseRule.CheckDigest(source, record) is { } edited)
        {
            _diagnostics.Add(edited);
        }

        foreach (IncludePin include in source.Header.Includes ?? ValueList<IncludePin>.Empty)
        {
            AddVersion(include.Id, include.Version);
            AddManifest(include.Id);
        }

        foreach (PromptId upstream in manifest?.Manifest.DependsOn ?? ValueList<PromptId>.Empty)
        {
            AddManifest(upstream);
        }
    }

    // A draft is held against its pin, else against the newest release; what it includes is the draft of a partial or its newest release.
    private void AddDrafts()
    {
        foreach (Drawer drawer in _drawers.Values.Where(d => d.Place.HasDraft))
        {
            PromptId id = drawer.Place.Id;
            NameDraft(drawer.Place);
            drawer.Draft = Open(FileRole.Draft, drawer.Place.Root, CataloguePath.Of(id, FileRole.Draft), (path, text) => PromptFileReader.Read(id, null, path, text));
        }

        foreach (KeyValuePair<PromptId, Drawer> drawer in _drawers)
        {
            bool hasPin = _pinned.TryGetValue(drawer.Key, out PromptSource? pinned) && pinned.Header.DeclaredKind != PromptKind.Partial;
            if (!hasPin && AddManifest(drawer.Key) is { } file && VersionSelection.Latest(file.Manifest) is { } latest)
            {
                AddVersion(drawer.Key, latest.Version);
            }
        }
    }

    private ManifestFile? AddManifest(PromptId id)
    {
        if (!_drawers.TryGetValue(id, out Drawer? drawer))
        {
            return null;
        }

        if (!drawer.HasManifest)
        {
            drawer.HasManifest = true;
            drawer.Manifest = Open(FileRole.Manifest, drawer.Place.Root, CataloguePath.Of(id, FileRole.Manifest), ManifestReader.Read);
        }

        return drawer.Manifest;
    }

    private PromptSource? AddVersion(PromptId id, PromptVersion version)
    {
        if (DraftVersion.Is(version) || !_drawers.TryGetValue(id, out Drawer? drawer))
        {
            return null;
        }

        if (!drawer.Versions.TryGetValue(version, out PromptSource? source))
        {
            source = Open(FileRole.Version, drawer.Place.Root, CataloguePath.Of(id, FileRole.Version, version), (path, text) => PromptFileReader.Read(id, version, path, text));
            drawer.Versions.Add(version, source);
        }

        return source;
    }

    private void NameDraft(IndexedPrompt place) => _drafts[place.Id] = new SelectedFile(FileRole.Draft, place.Root, CataloguePath.Of(place.Id, FileRole.Draft));

    private T? Open<T>(FileRole role, string root, string relativePath, Func<string, SourceText, ReadResult<T>> read)
        where T : class
    {
        if (_read(root, relativePath) is not { } entry)
        {
            return null;
        }

        if (role != FileRole.Draft)
        {
            _files[relativePath] = new SelectedFile(role, root, relativePath, entry.Text.Value?.Text);
        }

        _diagnostics.AddRange(entry.Text.Diagnostics);
        if (entry.Text.Value is not { } text)
        {
            return null;
        }

        ReadResult<T> result = _memory.Read(root + "\n" + relativePath, text, () => read(entry.DisplayPath, text));
        _diagnostics.AddRange(result.Diagnostics);
        return result.Value;
    }

    private CatalogueSelection ToSelection(CatalogueSettings settings, LockFile? pins, bool withDrafts)
    {
        var catalogue = new PromptCatalogue(settings, _drawers.Select(d => d.Value.ToPrompt(d.Key)), _diagnostics);
        IReadOnlyList<DraftChoice> choices = withDrafts ? DraftSelection.Choose(catalogue, pins) : [];
        var worked = new HashSet<PromptId>(choices.Select(c => c.Draft.Id));
        foreach (KeyValuePair<PromptId, SelectedFile> draft in _drafts)
        {
            if (_drafts.Count <= MostIdleDrafts || (withDrafts && (worked.Contains(draft.Key) || IsWorkedOn(catalogue, draft.Key))))
            {
                _files[draft.Value.RelativePath] = draft.Value;
            }
        }

        return new CatalogueSelection(catalogue, new ValueList<PromptSource>(_pinned.Values), choices, new ValueList<SelectedFile>(_files.Values));
    }

    // A partial is compiled by those that include it, and what cannot be read keeps its prompt from being compiled.
    private bool IsWorkedOn(PromptCatalogue catalogue, PromptId id) => _drawers[id].Draft is null || catalogue.Present.Find(id) is { IsEdited: true };

    /// <summary>What was read of one prompt so far.</summary>
    private sealed class Drawer(IndexedPrompt place)
    {
        public IndexedPrompt Place { get; } = place;

        public ManifestFile? Manifest { get; set; }

        /// <summary>Whether the manifest was asked for, whatever came of it.</summary>
        public bool HasManifest { get; set; }

        public PromptSource? Draft { get; set; }

        /// <summary>The versions that were asked for; null for one that cannot be read.</summary>
        public SortedDictionary<PromptVersion, PromptSource?> Versions { get; } = [];

        public CataloguePrompt ToPrompt(PromptId id) => new(id, Manifest, Draft, new ValueList<PromptSource>(Versions.Values.OfType<PromptSource>()));
    }
}
