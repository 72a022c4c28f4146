using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Cli.Linting;

// Not the runtime's, which says where a rendered prompt came from.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>The partials that some prompts include, through any number of others.</summary>
internal static class IncludedPartials
{
    /// <summary>Their ids.</summary>
    public static IReadOnlyCollection<PromptId> Of(IEnumerable<PromptId> prompts, PromptCatalogue catalogue)
    {
        var found = new HashSet<PromptId>();
        var waiting = new Queue<PromptId>(prompts);
        while (waiting.TryDequeue(out PromptId? id))
        {
            foreach (PromptId partial in catalogue.Find(id) is { } prompt ? InFilesOf(prompt).Where(found.Add).ToArray() : [])
            {
                waiting.Enqueue(partial);
            }
        }

        return found;
    }

    private static IEnumerable<PromptId> InFilesOf(CataloguePrompt prompt)
    {
        IEnumerable<PromptId> pinned = prompt.Versions.SelectMany(v => v.Header.Includes ?? ValueList<IncludePin>.Empty).Select(pin => pin.Id);
        return prompt.Draft is { } draft ? pinned.Concat(InBody(draft)) : pinned;
    }

    private static IEnumerable<PromptId> InBody(PromptSource draft) =>
        IncludeReference.FindAll(draft.ParseBody()).Select(i => PromptId.TryParse(i.Name)).OfType<PromptId>();
}
