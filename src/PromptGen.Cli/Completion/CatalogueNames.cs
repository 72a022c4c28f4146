using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;

namespace PromptGen.Cli.Completion;

/// <summary>
/// The names of a catalogue by where its files lie. Nothing is read: somebody waits for the answer at every press of a key, and a
/// broken file hides no name.
/// </summary>
/// <param name="root">The catalogue's folder.</param>
internal sealed class CatalogueNames(string root)
{
    private const int DeepestFolder = 12;

    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = DeepestFolder,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    /// <summary>The ids of the prompts in order.</summary>
    public IReadOnlyList<string> Ids() =>
    [
        .. Directory.EnumerateFiles(root, "*", Walk)
            .Select(f => CataloguePath.Parse(Path.GetRelativePath(root, f)))
            .Where(p => p.Role is FileRole.Draft or FileRole.Manifest)
            .Select(p => p.Id)
            .OfType<PromptId>()
            .Distinct()
            .Order()
            .Select(id => id.Value),
    ];

    /// <summary>The released versions of a prompt, the largest first.</summary>
    public IReadOnlyList<string> Versions(PromptId id)
    {
        string folder = Path.GetDirectoryName(PathOf(CataloguePath.Of(id, FileRole.Version, PromptVersion.Of(0, 0, 0))))!;
        return !Directory.Exists(folder)
            ? []
            : [
                .. Directory.EnumerateFiles(folder, "*.prompt")
                    .Select(f => PromptVersion.TryParse(Path.GetFileNameWithoutExtension(f)))
                    .OfType<PromptVersion>()
                    .OrderDescending()
                    .Select(v => v.ToString()),
            ];
    }

    /// <summary>Whether a prompt has a draft.</summary>
    public bool HasDraft(PromptId id) => File.Exists(PathOf(CataloguePath.Of(id, FileRole.Draft)));

    private string PathOf(string relative) => Path.Combine(root, relative.Replace('/', Path.DirectorySeparatorChar));
}
