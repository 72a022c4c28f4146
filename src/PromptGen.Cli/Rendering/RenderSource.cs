using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Text;

namespace PromptGen.Cli.Rendering;

// Not the runtime's, which says where a rendered prompt came from.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>Finds the file that a command line names.</summary>
internal static class RenderSource
{
    /// <summary>The file; null, and why, when there is none.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="target">What is wanted. Without a version it is the draft, since that is what somebody works on, and else the newest release.</param>
    /// <param name="problem">Why there is none.</param>
    public static PromptSource? Find(PromptCatalogue catalogue, RenderTarget target, out string? problem)
    {
        problem = null;
        if (catalogue.Find(target.Id) is not { } prompt)
        {
            problem = $"there is no prompt '{target.Id}' in the catalogue{NearestName.Hint(target.Id.Value, catalogue.Prompts.Select(p => p.Id.Value))}";
            return null;
        }

        if (target.Version is { } version)
        {
            problem = prompt.Find(version) is null
                ? $"'{target.Id}' has no version {version}{(prompt.Versions.Count == 0 ? "; it has no release" : $"; it has {string.Join(", ", prompt.Versions.Select(v => v.Version))}")}"
                : null;
            return prompt.Find(version);
        }

        PromptSource? source = prompt.Draft ?? (target.WantsDraft ? null : catalogue.FindNewest(target.Id));
        problem = source is not null ? null
            : target.WantsDraft ? $"'{target.Id}' has no draft that can be read; write '{CataloguePath.Of(target.Id, FileRole.Draft)}'"
            : $"'{target.Id}' has neither a draft nor a stable release that can be read; name a version with '{target.Id}@VERSION'";
        return source;
    }
}
