using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Generator.Inputs;
using PromptGen.Generator.Options;

namespace PromptGen.CodeFixes.Catalogues;

/// <summary>The catalogue and the lock as an editor's project holds them: as additional documents, with unsaved edits.</summary>
internal sealed class ProjectCatalogue
{
    private readonly Project _project;
    private readonly ImmutableArray<CatalogueFile> _files;

    private ProjectCatalogue(Project project, ImmutableArray<CatalogueFile> files)
    {
        _project = project;
        _files = files;
        Options = ProjectOptions.Read(project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions);
    }

    /// <summary>What the project sets.</summary>
    public ProjectOptions Options { get; }

    /// <summary>The ids of all prompts that have a file.</summary>
    public IEnumerable<PromptId> Ids => _files.Where(f => f.Role is InputRole.Manifest or InputRole.Version or InputRole.Draft)
        .Select(f => CataloguePath.Parse(f.RelativePath).Id).OfType<PromptId>().Distinct();

    /// <summary>Looks at a project's additional documents.</summary>
    public static ProjectCatalogue Of(Project project) => new(
        project,
        project.AnalyzerOptions.AdditionalFiles.SelectMany(f => CatalogueFile.FilesOf(f, project.AnalyzerOptions.AnalyzerConfigOptionsProvider)).ToImmutableArray());

    /// <summary>The manifest of a prompt; null when there is none that can be read.</summary>
    public Manifest? FindManifest(PromptId id, CancellationToken cancellation)
    {
        string place = CataloguePath.Of(id, FileRole.Manifest);
        return _files.FirstOrDefault(f => f.Role == InputRole.Manifest && f.RelativePath == place) is { } file ? InputReader.ReadManifest(file, cancellation).File?.Manifest : null;
    }

    /// <summary>The pins; none where there is no lock yet, null where there is one that cannot be read and that nothing may overwrite.</summary>
    public ImmutableArray<LockEntry>? ReadPins(CancellationToken cancellation)
    {
        if (_files.FirstOrDefault(f => f.Role == InputRole.Lock) is not { } file)
        {
            return LockPath is null ? null : ImmutableArray<LockEntry>.Empty;
        }

        return InputReader.ReadLock(file, cancellation).File?.Entries.ToImmutableArray();
    }

    /// <summary>The project with other pins.</summary>
    public Solution WithPins(IEnumerable<LockEntry> pins) => WithFile(LockPath!, LockWriter.Write(pins));

    /// <summary>The project with a prompt's draft, which it must not have yet.</summary>
    public Solution WithDraft(PromptId id, string text) => WithFile(Path.Combine(Root!, CataloguePath.Of(id, FileRole.Draft).Replace('/', Path.DirectorySeparatorChar)), text);

    /// <summary>The catalogue's folder: the one its files name, else the one the project names, else <c>prompts</c> beside it; null where the project lies nowhere.</summary>
    public string? Root => _files.Where(f => f.Role != InputRole.Lock && f.RelativePath.Length < f.Text.Path.Length)
        .Select(f => f.Text.Path.Substring(0, f.Text.Path.Length - f.RelativePath.Length)).FirstOrDefault() ?? Beside("PromptGenPromptsPath", "prompts");

    private string? LockPath => _files.FirstOrDefault(f => f.Role == InputRole.Lock)?.Text.Path ?? Beside("PromptGenLockFile", "prompts.lock.json");

    // Where the project says, by a path that may be relative to it.
    private string? Beside(string property, string name)
    {
        bool isSet = _project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + property, out string? path) && !string.IsNullOrWhiteSpace(path);
        return Path.GetDirectoryName(_project.FilePath) is { Length: > 0 } folder ? Path.Combine(folder, isSet ? path!.Trim() : name) : null;
    }

    private Solution WithFile(string path, string text)
    {
        TextDocument? document = _project.AdditionalDocuments.FirstOrDefault(d => string.Equals(d.FilePath, path, StringComparison.Ordinal));
        var content = Microsoft.CodeAnalysis.Text.SourceText.From(text, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return document is not null
            ? _project.Solution.WithAdditionalDocumentText(document.Id, content)
            : _project.Solution.AddAdditionalDocument(DocumentId.CreateNewId(_project.Id, path), Path.GetFileName(path), content, filePath: path);
    }
}
