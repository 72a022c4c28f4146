using System.IO;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;

namespace PromptGen.Cli.Input;

/// <summary>Where the files of a prompt lie on the disk.</summary>
internal static class CataloguePlace
{
    /// <summary>The path of a prompt's file.</summary>
    /// <param name="root">The catalogue's folder as the user would name it.</param>
    /// <param name="id">The prompt.</param>
    /// <param name="role">Which of its files.</param>
    /// <param name="version">Which version, for <see cref="FileRole.Version"/>.</param>
    public static string Of(string root, PromptId id, FileRole role, PromptVersion? version = null) =>
        Path.Combine(root, CataloguePath.Of(id, role, version).Replace('/', Path.DirectorySeparatorChar));
}
