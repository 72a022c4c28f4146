using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Selection;

namespace PromptGen.Generator.Inputs;

/// <summary>
/// An additional file of the catalogue, not read yet. The file object lives in this first step alone: everything behind it holds
/// what was read, so that a new object with the same text changes nothing.
/// </summary>
/// <param name="Text">The file.</param>
/// <param name="Role">What it is for.</param>
/// <param name="RelativePath">Its path under the catalogue's root with <c>/</c>; the whole path where it lies elsewhere.</param>
internal sealed record CatalogueFile(AdditionalText Text, InputRole Role, string RelativePath)
{
    private const string RoleKey = "build_metadata.AdditionalFiles.PromptGenRole";
    private const string RootKey = "build_metadata.AdditionalFiles.PromptGenRoot";
    private const string PlacesKey = "build_property.PromptGenCompilerInputs";
    private const string VersionsFolder = "/versions";

    /// <summary>Whether it is one of a prompt's files, and not one of the project or the whole catalogue.</summary>
    public bool IsOfPrompt => Role is InputRole.Manifest or InputRole.Version or InputRole.Draft;

    /// <summary>A number that follows from the prompt's folder, and is the same in every run and on every machine.</summary>
    public uint FolderHash { get; } = HashFolder(RelativePath);

    /// <summary>Looks at a file's path, and at what the project says of its files or of this one, alone.</summary>
    public static CatalogueFile Classify(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        AnalyzerConfigOptions metadata = options.GetOptions(text);
        if (metadata.TryGetValue(RoleKey, out string? name) && ParseRole(name) is var role and not InputRole.None)
        {
            return new CatalogueFile(text, role, metadata.TryGetValue(RootKey, out string? root) ? RelativeTo(root, text.Path) ?? text.Path : text.Path);
        }

        return options.GlobalOptions.TryGetValue(PlacesKey, out string? setting) && CompilerPlaces.Parse(setting) is { } places ? Find(text, places) : new CatalogueFile(text, InputRole.None, "");
    }

    private static CatalogueFile Find(AdditionalText text, CompilerPlaces places)
    {
        InputRole named = IsSame(text.Path, places.LockPath) ? InputRole.Lock
            : IsSame(text.Path, places.LastLockPath) ? InputRole.LastLock
            : IsSame(text.Path, places.IndexPath) ? InputRole.Index
            : InputRole.None;
        if (named != InputRole.None)
        {
            return new CatalogueFile(text, named, text.Path);
        }

        foreach (string root in places.Roots)
        {
            if (RelativeTo(root, text.Path) is { } relative)
            {
                return new CatalogueFile(text, RoleOf(CataloguePath.Parse(relative).Role), relative);
            }
        }

        return new CatalogueFile(text, InputRole.None, "");
    }

    private static InputRole RoleOf(FileRole role) => role switch
    {
        FileRole.Manifest => InputRole.Manifest,
        FileRole.Version => InputRole.Version,
        FileRole.Draft => InputRole.Draft,
        FileRole.Settings => InputRole.Settings,
        _ => InputRole.None,
    };

    private static InputRole ParseRole(string name) => name switch
    {
        "manifest" => InputRole.Manifest,
        "version" => InputRole.Version,
        "draft" => InputRole.Draft,
        "settings" => InputRole.Settings,
        "lock" => InputRole.Lock,
        "last-lock" => InputRole.LastLock,
        "index" => InputRole.Index,
        _ => InputRole.None,
    };

    private static bool IsSame(string path, string other) => other.Length > 0 && string.Equals(path.Replace('\\', '/'), other.Replace('\\', '/'), StringComparison.OrdinalIgnoreCase);

    // Case does not count: a file system that ignores it may show one folder in two spellings.
    private static string? RelativeTo(string root, string path)
    {
        string folder = root.Replace('\\', '/').TrimEnd('/') + "/";
        string file = path.Replace('\\', '/');
        return file.StartsWith(folder, StringComparison.OrdinalIgnoreCase) ? file.Substring(folder.Length) : null;
    }

    // FNV-1a: a string's own hash is another one in every process, and with it the order of what is emitted would be.
    private static uint HashFolder(string path)
    {
        int end = path.LastIndexOf('/');
        end = end >= VersionsFolder.Length && string.CompareOrdinal(path, end - VersionsFolder.Length, VersionsFolder, 0, VersionsFolder.Length) == 0 ? end - VersionsFolder.Length : end;
        uint hash = 2166136261;
        for (int i = 0; i < end; i++)
        {
            hash = unchecked((hash ^ path[i]) * 16777619);
        }

        return hash ^ (hash >> 16);
    }
}
