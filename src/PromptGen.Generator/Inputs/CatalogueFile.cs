using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;

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

    /// <summary>A file, or those whose texts are in it; none where the file is not of the catalogue.</summary>
    /// <param name="text">The file.</param>
    /// <param name="options">What the project says of its files.</param>
    /// <param name="known">What the file held before: what is the same is given again.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static ValueList<CatalogueFile> FilesOf(AdditionalText text, AnalyzerConfigOptionsProvider options, ValueList<CatalogueFile>? known = null, CancellationToken cancellation = default)
    {
        CatalogueFile file = Classify(text, options);
        return file.Role switch
        {
            InputRole.None => ValueList<CatalogueFile>.Empty,
            InputRole.Released => HeldBy(text, known, cancellation),
            _ => new ValueList<CatalogueFile>([file]),
        };
    }

    private static ValueList<CatalogueFile> HeldBy(AdditionalText text, ValueList<CatalogueFile>? known, CancellationToken cancellation)
    {
        var byText = new Dictionary<ReleasedText, CatalogueFile>();
        foreach (CatalogueFile file in known ?? ValueList<CatalogueFile>.Empty)
        {
            if (file.Text is HeldText held)
            {
                byText[held.Released] = file;
            }
        }

        return new ValueList<CatalogueFile>(ReleasedTexts.Read(text.GetText(cancellation)?.ToString() ?? "", [.. byText.Keys])
            .Select(read => byText.TryGetValue(read, out CatalogueFile? same) ? same : new CatalogueFile(new HeldText(read), RoleOf(read.Role), read.RelativePath)));
    }

    /// <summary>Looks at a file's path, and at what the project says of its files or of this one, alone.</summary>
    private static CatalogueFile Classify(AdditionalText text, AnalyzerConfigOptionsProvider options)
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
            : places.ReleasedPath.Length > 0 && text.Path.Replace('\\', '/').StartsWith(places.ReleasedPath.Replace('\\', '/'), StringComparison.OrdinalIgnoreCase) ? InputRole.Released
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
        "released" => InputRole.Released,
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
}
