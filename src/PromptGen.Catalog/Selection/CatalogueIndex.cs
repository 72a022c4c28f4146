using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Selection;

/// <summary>Which prompts a catalogue holds, by the names of its files and folders alone: enough to say that an id exists, and to find the few files that an application compiles.</summary>
/// <param name="Ids">The prompts in order.</param>
/// <param name="Drafts">Those that have a draft, in order.</param>
public sealed record CatalogueIndex(ValueList<PromptId> Ids, ValueList<PromptId> Drafts)
{
    /// <summary>The name of the folder that holds a prompt's released versions; nothing in it is looked at.</summary>
    public const string VersionsFolder = "versions";

    /// <summary>Makes an index.</summary>
    /// <param name="places">Files, and folders of released versions, as paths relative to the catalogue's root with <c>/</c>; other paths are passed over.</param>
    public static CatalogueIndex Of(IEnumerable<string> places)
    {
        var ids = new HashSet<PromptId>();
        var drafts = new HashSet<PromptId>();
        foreach (string path in places ?? throw new ArgumentNullException(nameof(places)))
        {
            if (path.EndsWith("/" + VersionsFolder, StringComparison.Ordinal))
            {
                Add(ids, PromptId.TryParse(path.Substring(0, path.Length - VersionsFolder.Length - 1)));
                continue;
            }

            CataloguePath place = CataloguePath.Parse(path);
            if (place.Problem is null && place.Role is FileRole.Draft or FileRole.Manifest)
            {
                Add(ids, place.Id);
                Add(drafts, place.Role == FileRole.Draft ? place.Id : null);
            }
        }

        return new CatalogueIndex(InOrder(ids), InOrder(drafts));
    }

    private static void Add(HashSet<PromptId> ids, PromptId? id)
    {
        if (id is not null)
        {
            ids.Add(id);
        }
    }

    private static ValueList<PromptId> InOrder(HashSet<PromptId> ids) => new(ids.OrderBy(id => id));
}
