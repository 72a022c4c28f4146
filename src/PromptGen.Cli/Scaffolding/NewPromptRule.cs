using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Naming;
using PromptGen.Cli.Input;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Scaffolding;

/// <summary>Whether a prompt can begin under an id: nothing of that name is there, and it can have its C# name.</summary>
internal static class NewPromptRule
{
    /// <summary>Why it cannot, and what to do; null when it can.</summary>
    public static string? Refusal(string root, PromptCatalogue catalogue, PromptId id, PromptKind kind) =>
        OfFiles(root, catalogue, id) ?? (kind == PromptKind.Partial ? null : OfName(catalogue, id));

    private static string? OfFiles(string root, PromptCatalogue catalogue, PromptId id)
    {
        string path = root;
        foreach (string segment in id.Segments)
        {
            path = Path.Combine(path, segment);
            if (File.Exists(path))
            {
                return $"'{path}' is a file where the prompt's folder belongs; choose another id, or move the file";
            }
        }

        // A folder of the prompt's name may hold other prompts and other files, but none of its own.
        bool isThere = catalogue.Find(id) is not null || Path.Exists(CataloguePlace.Of(root, id, FileRole.Draft)) || Path.Exists(CataloguePlace.Of(root, id, FileRole.Manifest));
        return isThere ? $"there is a prompt '{id}' already, in '{path}'; choose another id, or edit its draft" : null;
    }

    // Partials get no accessor, so their names are free. What was wrong before is for 'lint' to say.
    private static string? OfName(PromptCatalogue catalogue, PromptId id)
    {
        PromptId[] named = [.. catalogue.Prompts.Where(p => (p.Draft ?? (p.Versions.Count == 0 ? null : p.Versions[^1]))?.DeclaredKind != PromptKind.Partial).Select(p => p.Id)];
        HashSet<IdNameProblem> before = [.. IdNameRule.Check(named)];
        return IdNameRule.Check(named.Append(id)).FirstOrDefault(p => !before.Contains(p))?.Message;
    }
}
