using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
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

    /// <summary>Looks at a file's metadata and path alone.</summary>
    public static CatalogueFile Classify(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        AnalyzerConfigOptions metadata = options.GetOptions(text);
        InputRole role = metadata.TryGetValue(RoleKey, out string? name) ? ParseRole(name) : InputRole.None;
        if (role == InputRole.None)
        {
            return new CatalogueFile(text, role, "");
        }

        return new CatalogueFile(text, role, metadata.TryGetValue(RootKey, out string? root) ? RelativeTo(CompilerInput.RootOf(root), text.Path) : text.Path);
    }

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

    // Case does not count: a file system that ignores it may show one folder in two spellings.
    private static string RelativeTo(string root, string path)
    {
        string folder = root.Replace('\\', '/').TrimEnd('/') + "/";
        string file = path.Replace('\\', '/');
        return file.StartsWith(folder, StringComparison.OrdinalIgnoreCase) ? file.Substring(folder.Length) : file;
    }
}
