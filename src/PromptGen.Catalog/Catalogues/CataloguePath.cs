using System;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;

namespace PromptGen.Catalog.Catalogues;

/// <summary>
/// A place in the catalogue's layout: which prompt a file belongs to, and as what. The layout is
/// <c>ID/NAME.prompt</c>, <c>ID/manifest.yaml</c>, <c>ID/tests.yaml</c>, <c>ID/versions/X.Y.Z.prompt</c> and
/// <c>promptgen.yaml</c>, all under the catalogue's root folder.
/// </summary>
/// <param name="Role">What the file is for.</param>
/// <param name="Id">The prompt; null for <see cref="FileRole.Settings"/>, <see cref="FileRole.Other"/> and where <paramref name="Problem"/> says why.</param>
/// <param name="Version">The released version; null for every role but <see cref="FileRole.Version"/>.</param>
/// <param name="ProblemCode">The code of what is wrong with the place; null when it is right.</param>
/// <param name="Problem">What is wrong with the place, in words; null when it is right.</param>
public sealed record CataloguePath(FileRole Role, PromptId? Id, PromptVersion? Version, string? ProblemCode, string? Problem)
{
    private const string PromptExtension = ".prompt";
    private const string VersionsFolder = "/versions";

    /// <summary>Whether the file is looked at: it has a place in the layout, or was meant to have one.</summary>
    internal bool IsRead => Role != FileRole.Other || Problem is not null;

    /// <summary>Reads a path relative to the catalogue's root, with <c>/</c> or <c>\</c> between names.</summary>
    public static CataloguePath Parse(string relativePath)
    {
        string path = (relativePath ?? throw new ArgumentNullException(nameof(relativePath))).Replace('\\', '/');
        int slash = path.LastIndexOf('/');
        string file = path.Substring(slash + 1);
        string folders = slash < 0 ? "" : path.Substring(0, slash);
        bool isPrompt = file.EndsWith(PromptExtension, StringComparison.OrdinalIgnoreCase);
        if (isPrompt && folders.EndsWith(VersionsFolder, StringComparison.Ordinal))
        {
            return ParseVersion(file, folders.Substring(0, folders.Length - VersionsFolder.Length));
        }

        if (isPrompt)
        {
            return ParseDraft(file, folders, isAtTop: slash < 0);
        }

        return (file, isAtTop: slash < 0) switch
        {
            ("manifest.yaml", false) => OfPrompt(FileRole.Manifest, folders),
            ("tests.yaml", false) => OfPrompt(FileRole.Tests, folders),
            ("promptgen.yaml", true) => new CataloguePath(FileRole.Settings, null, null, null, null),
            ("manifest.yml" or "tests.yml", false) or ("promptgen.yml", true) => Misplaced(FileRole.Other, $"'{file}' is not read; name it '{file.Substring(0, file.Length - 3)}yaml'"),
            _ => new CataloguePath(FileRole.Other, null, null, null, null),
        };
    }

    /// <summary>The relative path of a prompt's file, with <c>/</c>.</summary>
    public static string Of(PromptId id, FileRole role, PromptVersion? version = null) => role switch
    {
        FileRole.Draft => $"{id.Value}/{id.Name}{PromptExtension}",
        FileRole.Version => $"{id.Value}/versions/{version ?? throw new ArgumentNullException(nameof(version))}{PromptExtension}",
        FileRole.Manifest => $"{id.Value}/manifest.yaml",
        FileRole.Tests => $"{id.Value}/tests.yaml",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Only a prompt's own files have a place by id."),
    };

    private static CataloguePath ParseVersion(string file, string folders)
    {
        string text = file.Substring(0, file.Length - PromptExtension.Length);
        CataloguePath place = OfPrompt(FileRole.Version, folders);
        if (place.Problem is not null)
        {
            return place;
        }

        PromptVersion? version = PromptVersion.TryParse(text);
        return version is null || version.Build.Length > 0
            ? place with { ProblemCode = CatalogueCodes.BadVersion, Problem = $"'{text}' is no version; a released file is named as in '1.2.0{PromptExtension}'" }
            : place with { Version = version };
    }

    private static CataloguePath ParseDraft(string file, string folders, bool isAtTop)
    {
        string name = file.Substring(0, file.Length - PromptExtension.Length);
        if (isAtTop)
        {
            return Misplaced(FileRole.Draft, $"a prompt has a folder of its own: move the file to '{name}/{name}{PromptExtension}'");
        }

        CataloguePath place = OfPrompt(FileRole.Draft, folders);
        string folder = folders.Substring(folders.LastIndexOf('/') + 1);
        return place.Problem is null && name != folder
            ? Misplaced(FileRole.Draft, $"the draft of '{folders}' is named after its folder: '{folder}{PromptExtension}', not '{file}'")
            : place;
    }

    private static CataloguePath OfPrompt(FileRole role, string folders) => PromptId.TryParse(folders) is { } id
        ? new CataloguePath(role, id, null, null, null)
        : new CataloguePath(role, null, null, CatalogueCodes.BadId, PromptId.Explain(folders));

    private static CataloguePath Misplaced(FileRole role, string problem) => new(role, null, null, CatalogueCodes.MisplacedFile, problem);
}
