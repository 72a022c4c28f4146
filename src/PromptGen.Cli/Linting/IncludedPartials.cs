using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Cli.Linting;

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
        IEnumerable<PromptId> pinned = prompt.Versions.SelectMany(v => v.Pins ?? ValueList<IncludePin>.Empty).Select(pin => pin.Id);
        return prompt.Draft is { } draft ? pinned.Concat(IncludingText.Of(draft).Includes) : pinned;
    }
}
