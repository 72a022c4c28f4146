using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Selection;

/// <summary>
/// Which prompts there are, by the names of files and folders alone: enough to say that an id exists, and to find the few files that an application compiles. It may hold the prompts of several
/// catalogue folders, of which the first is the application's own.
/// </summary>
/// <param name="Root">The first folder; empty when there is none.</param>
/// <param name="Prompts">The prompts in order of their ids.</param>
/// <param name="Diagnostics">What is wrong: an id that two folders hold.</param>
public sealed record CatalogueIndex(string Root, ValueList<IndexedPrompt> Prompts, ValueList<CatalogueDiagnostic> Diagnostics)
{
    /// <summary>The name of the folder that holds a prompt's released versions; nothing in it is looked at.</summary>
    public const string VersionsFolder = "versions";

    /// <summary>Lists the prompts of one folder.</summary>
    /// <param name="root">The folder, as findings name it.</param>
    /// <param name="places">Files, and folders of released versions, as paths relative to the folder with <c>/</c>; other paths are passed over.</param>
    public static CatalogueIndex Of(string root, IEnumerable<string> places)
    {
        var prompts = new SortedDictionary<PromptId, IndexedPrompt>();
        foreach (string path in places ?? throw new ArgumentNullException(nameof(places)))
        {
            if (path.EndsWith("/" + VersionsFolder, StringComparison.Ordinal))
            {
                Add(root, prompts, PromptId.TryParse(path.Substring(0, path.Length - VersionsFolder.Length - 1)), FileRole.Version);
                continue;
            }

            CataloguePath place = CataloguePath.Parse(path);
            if (place.Problem is null && place.Role is FileRole.Draft or FileRole.Manifest)
            {
                Add(root, prompts, place.Id, place.Role);
            }
        }

        return new CatalogueIndex(root, new ValueList<IndexedPrompt>(prompts.Values), ValueList<CatalogueDiagnostic>.Empty);
    }

    /// <summary>Puts several folders together. An id is in one of them; of two prompts with one id the first counts, and the other is an error.</summary>
    /// <param name="folders">The folders in the order in which they were named.</param>
    public static CatalogueIndex Join(IReadOnlyList<CatalogueIndex> folders)
    {
        if ((folders ?? throw new ArgumentNullException(nameof(folders))).Count == 1)
        {
            return folders[0];
        }

        var prompts = new SortedDictionary<PromptId, IndexedPrompt>();
        var diagnostics = new List<CatalogueDiagnostic>();
        foreach (IndexedPrompt prompt in folders.SelectMany(f => f.Prompts))
        {
            if (!prompts.TryGetValue(prompt.Id, out IndexedPrompt? first))
            {
                prompts.Add(prompt.Id, prompt);
            }
            else if (first.Root != prompt.Root)
            {
                diagnostics.Add(CatalogueDiagnostic.OfFile(
                    prompt.Root,
                    CatalogueCodes.AmbiguousPrompt,
                    $"the prompt '{prompt.Id}' is in this catalogue folder and in '{first.Root}'; an id has one home: rename one of the two, or take one of the folders out of PromptGenPromptsPath"));
            }
        }

        return new CatalogueIndex(folders.Count == 0 ? "" : folders[0].Root, new ValueList<IndexedPrompt>(prompts.Values), new ValueList<CatalogueDiagnostic>(diagnostics));
    }

    private static void Add(string root, SortedDictionary<PromptId, IndexedPrompt> prompts, PromptId? id, FileRole role)
    {
        if (id is not null)
        {
            IndexedPrompt known = prompts.TryGetValue(id, out IndexedPrompt? before) ? before : new IndexedPrompt(id, root, HasDraft: false, IsReleased: false);
            prompts[id] = known with { HasDraft = known.HasDraft || role == FileRole.Draft, IsReleased = known.IsReleased || role == FileRole.Version };
        }
    }
}
