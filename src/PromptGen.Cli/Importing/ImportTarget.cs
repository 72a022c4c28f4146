using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Cli.Input;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Importing;

/// <summary>
/// Puts imported prompts into a catalogue folder, all or none. They are written to a folder beside the prompts, read back as
/// a catalogue together with what is there already, and only then moved into place, one rename a prompt.
/// </summary>
internal static class ImportTarget
{
    /// <summary>Writes <paramref name="prompts"/> under <paramref name="root"/>; with a problem nothing of them stays.</summary>
    /// <param name="root">The catalogue's folder; made when it is missing.</param>
    /// <param name="prompts">What to write.</param>
    /// <returns>Why nothing was written; empty on success.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static IReadOnlyList<FileProblem> Write(string root, IReadOnlyList<ImportedPrompt> prompts)
    {
        if (File.Exists(root))
        {
            return [new FileProblem(root, 0, 0, "this is a file; name a folder")];
        }

        bool isNew = !Directory.Exists(root);
        Directory.CreateDirectory(root);

        // A leading dot hides it from every reader of the catalogue, should a crash leave it behind.
        string stage = Path.Combine(root, ".import-" + Guid.NewGuid().ToString("N"));
        bool isWritten = false;
        try
        {
            List<FileProblem> problems = Conflicts(root, prompts);
            if (problems.Count == 0)
            {
                Stage(stage, prompts);
                problems = Findings(root, stage);
            }

            if (problems.Count == 0)
            {
                MoveAll(stage, root, prompts);
                isWritten = true;
            }

            return problems;
        }
        finally
        {
            if (Directory.Exists(stage))
            {
                Directory.Delete(stage, recursive: true);
            }

            if (isNew && !isWritten)
            {
                Directory.Delete(root);
            }
        }
    }

    private static List<FileProblem> Conflicts(string root, IReadOnlyList<ImportedPrompt> prompts)
    {
        var problems = new List<FileProblem>();
        foreach (ImportedPrompt prompt in prompts)
        {
            string folder = FolderOf(root, prompt);
            if (Directory.Exists(folder) || File.Exists(folder))
            {
                problems.Add(new FileProblem(folder, 0, 0, $"'{prompt.Id}' is in the catalogue already; import into another folder, or remove it first"));
            }
        }

        return problems;
    }

    private static void Stage(string stage, IReadOnlyList<ImportedPrompt> prompts)
    {
        foreach (ImportedPrompt prompt in prompts)
        {
            for (int i = 0; i < prompt.Sources.Count; i++)
            {
                string version = CataloguePath.Of(prompt.Id, FileRole.Version, prompt.Manifest.Versions[i].Version);
                AtomicFile.Write(Path.Combine(stage, version), prompt.Sources[i], mayReplace: false);
            }

            CatalogueWriter.WriteManifest(stage, prompt.Id, prompt.Manifest);
            CatalogueWriter.WriteDraft(stage, prompt.Id, prompt.Sources[^1]);
        }
    }

    // What the staged prompts add to the findings of the catalogue: among them names that an old and a new prompt would share.
    private static List<FileProblem> Findings(string root, string stage)
    {
        IReadOnlyList<CatalogueEntry> before = CatalogueReader.ReadEntries(root);
        IReadOnlyList<CatalogueEntry> staged = CatalogueReader.ReadEntries(stage);
        var known = CatalogueAssembler.Assemble(before).Diagnostics.ToHashSet();
        return
        [
            .. CatalogueAssembler.Assemble(before.Concat(staged)).Diagnostics
                .Where(d => d.Diagnostic.Severity == DiagnosticSeverity.Error && !known.Contains(d))
                .Select(d => ToProblem(d, root, stage)),
        ];
    }

    private static FileProblem ToProblem(CatalogueDiagnostic finding, string root, string stage) =>
        new(finding.Path.Replace(stage, root, StringComparison.Ordinal), finding.Start.Line, finding.Start.Column, finding.Diagnostic.Message, finding.Diagnostic.Code);

    private static void MoveAll(string stage, string root, IReadOnlyList<ImportedPrompt> prompts)
    {
        var moved = new List<ImportedPrompt>();
        try
        {
            foreach (ImportedPrompt prompt in prompts)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(FolderOf(root, prompt))!);
                Directory.Move(FolderOf(stage, prompt), FolderOf(root, prompt));
                moved.Add(prompt);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            moved.ForEach(prompt => Directory.Move(FolderOf(root, prompt), FolderOf(stage, prompt)));
            throw;
        }
    }

    private static string FolderOf(string root, ImportedPrompt prompt) => Path.Combine(root, prompt.Id.Value.Replace('/', Path.DirectorySeparatorChar));
}
