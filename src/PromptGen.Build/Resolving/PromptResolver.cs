using System;
using System.IO;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Selection;

namespace PromptGen.Build.Resolving;

/// <summary>Reads the lock, the names of all prompts, and what the lock selects.</summary>
internal static class PromptResolver
{
    private static readonly CatalogueIndex NoPrompts = CatalogueIndex.Join([]);

    /// <summary>Reads. Nothing is written, and no content of any file makes it throw.</summary>
    /// <param name="asked">What is selected from.</param>
    /// <param name="memory">What the process remembers of the project.</param>
    public static Resolution Resolve(SelectionProps asked, SelectionMemory memory)
    {
        LockFile? pins = null;
        if (File.Exists(asked.LockPath))
        {
            ReadResult<LockFile> read = LockFiles.Read(asked.LockPath);
            if (read.Value is null)
            {
                return new Resolution(null, NoPrompts, null, read.Diagnostics);
            }

            pins = read.Value;
        }

        if (asked.Roots.Count == 0)
        {
            return new Resolution(pins, NoPrompts, null, pins is { Entries.Count: > 0 } ? [NoCatalogue(pins)] : []);
        }

        try
        {
            CatalogueIndex index = SelectionReader.ReadIndex(asked.Roots);
            return new Resolution(pins, index, SelectionReader.Read(index, pins, asked.WithDrafts, memory), []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Resolution(pins, NoPrompts, null, [CatalogueDiagnostic.OfFile(asked.Roots[0], CatalogueCodes.Unreadable, $"the catalogue cannot be listed: {e.Message.TrimEnd('.')}")]);
        }
    }

    private static CatalogueDiagnostic NoCatalogue(LockFile pins) => CatalogueDiagnostic.OfFile(
        pins.Path,
        UseCodes.MissingPromptsFolder,
        "the lock pins prompts, and the project has none: there is no folder 'prompts' beside it, and PromptGenPromptsPath names no other; set the property to the catalogue's folder");
}
