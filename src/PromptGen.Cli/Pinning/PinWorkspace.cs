using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Input;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Pinning;

/// <summary>A project's lock and the catalogue that it pins versions of, as they are on the disk.</summary>
/// <param name="LockPath">The lock, whether it is there or not, as the user would name it.</param>
/// <param name="Lock">What it says; null when it is not there.</param>
/// <param name="LockText">Its normalised text; null when it is not there.</param>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Kept">What builds of the project keep of their selections.</param>
internal sealed record PinWorkspace(string LockPath, LockFile? Lock, SourceText? LockText, PromptCatalogue Catalogue, KeptSelections Kept)
{
    /// <summary>Finds and reads both; null when one cannot be had.</summary>
    /// <param name="project">The project's folder; null for the current one.</param>
    /// <param name="catalogue">The catalogue's folder; null for the one that the project names, else <c>prompts</c> beside the project or above it.</param>
    /// <param name="cache">The folder of what runs keep; null to do without.</param>
    /// <param name="findings">Takes why there is none.</param>
    public static PinWorkspace? Open(DirectoryInfo? project, DirectoryInfo? catalogue, string? cache, List<CatalogueDiagnostic> findings)
    {
        string folder = ProjectFolder.Of(project);
        if (!IsFolder(folder, findings))
        {
            return null;
        }

        ProjectSettings settings = ProjectSettings.Read(Full(folder));
        string lockPath = Path.Combine(folder, settings.LockFile ?? ProjectFolder.LockName);
        if (!File.Exists(lockPath) && !Directory.EnumerateFiles(Full(folder), "*.csproj").Any())
        {
            findings.Add(CatalogueDiagnostic.OfFile(lockPath, CatalogueCodes.MissingLock, "there is neither a lock nor a project in this folder; name the project's folder with --project"));
            return null;
        }

        var kept = KeptSelections.Find(Full(folder), lockPath);
        string[] roots = Roots(folder, catalogue, settings, kept);
        if (roots.Length == 0)
        {
            findings.Add(CatalogueDiagnostic.OfFile(Path.Combine(folder, CatalogueFolder.Name), ToolCodes.BadRecord, "there is no folder 'prompts' beside the project or above it in its repository; name the catalogue's folder with --catalogue"));
            return null;
        }

        return roots.All(root => IsFolder(root, findings)) ? Read(lockPath, Read(roots, cache), kept, findings) : null;
    }

    /// <summary>Writes the lock, whole or not at all, when its text changes.</summary>
    /// <param name="plan">What it will hold.</param>
    /// <returns>Whether it was written. What builds keep of the lock is brought up to date either way.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public bool Write(PinPlan plan)
    {
        string text = LockWriter.Write(plan.Entries);
        bool isChanged = LockText is null ? plan.Changes.Count > 0 : LockText.Text != text;
        if (isChanged)
        {
            AtomicFile.Write(LockPath, text, mayReplace: true);
        }

        Kept.Refresh();
        return isChanged;
    }

    // What was named, else what the project says, else what is near; and the folders of packages, which only a build can find.
    private static string[] Roots(string folder, DirectoryInfo? catalogue, ProjectSettings settings, KeptSelections kept)
    {
        if (catalogue is not null)
        {
            return [catalogue.ToString()];
        }

        string[] own = settings.PromptsPaths.Count > 0 ? [.. settings.PromptsPaths.Select(path => Path.Combine(folder, path))]
            : CatalogueFolder.Find(Full(folder)) is { } found ? [found]
            : [];
        return [.. own, .. kept.Roots.Where(root => !own.Any(path => IsSame(path, root)))];
    }

    private static bool IsSame(string path, string other) => Path.TrimEndingDirectorySeparator(Full(path)) == Path.TrimEndingDirectorySeparator(other);

    private static PinWorkspace? Read(string lockPath, PromptCatalogue catalogue, KeptSelections kept, List<CatalogueDiagnostic> findings)
    {
        CatalogueDiagnostic[] ambiguous = [.. catalogue.Diagnostics.Where(d => d.Diagnostic.Code == CatalogueCodes.AmbiguousPrompt)];
        if (ambiguous.Length > 0)
        {
            // Which of the two would be pinned, nobody could see from the lock.
            findings.AddRange(ambiguous);
            return null;
        }

        if (!File.Exists(lockPath))
        {
            return new PinWorkspace(lockPath, null, null, catalogue, kept);
        }

        ReadResult<SourceText> text = CatalogueReader.ReadText(lockPath, PromptBytes.MostLockBytes);
        findings.AddRange(text.Diagnostics);
        if (text.Value is null)
        {
            return null;
        }

        ReadResult<LockFile> read = LockReader.Read(lockPath, text.Value);
        findings.AddRange(read.Diagnostics);
        return read.Value is null ? null : new PinWorkspace(lockPath, read.Value, text.Value, catalogue, kept);
    }

    // What is kept is kept of one catalogue; of several read as one, nothing is.
    private static PromptCatalogue Read(string[] roots, string? cache)
    {
        if (roots is not [var root])
        {
            return CatalogueReader.Read(roots);
        }

        var kept = CatalogueCache.Open(cache, root);
        PromptCatalogue catalogue = CatalogueReader.Read(CatalogueListing.Of(root, FolderLook.In), kept: kept.Kept);
        kept.Keep(CatalogueCache.WorthWriting);
        return catalogue;
    }

    private static bool IsFolder(string path, List<CatalogueDiagnostic> findings)
    {
        if (Directory.Exists(Full(path)))
        {
            return true;
        }

        findings.Add(CatalogueDiagnostic.OfFile(path, ToolCodes.BadRecord, File.Exists(path) ? "this is a file; name a folder" : "there is no such folder"));
        return false;
    }

    private static string Full(string folder) => Path.GetFullPath(folder.Length == 0 ? "." : folder);
}
