using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Releasing;
using PromptGen.History.Revisions;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Browsing;

/// <summary>Finds what a command line names, and keeps what is wrong with the files that were looked at.</summary>
/// <param name="root">The catalogue's folder as findings name it.</param>
/// <param name="catalogue">What is in it.</param>
internal sealed class PromptLookup(string root, PromptCatalogue catalogue)
{
    private readonly List<CatalogueDiagnostic> _findings = [];

    /// <summary>The catalogue.</summary>
    public PromptCatalogue Catalogue => catalogue;

    /// <summary>Gives revisions of the catalogue's prompts.</summary>
    public RevisionReader Reader { get; } = new(catalogue);

    /// <summary>What was found wrong so far.</summary>
    public IReadOnlyList<CatalogueDiagnostic> Findings => _findings;

    /// <summary>Whether an error is among them.</summary>
    public bool HasErrors => _findings.Any(f => f.Diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Keeps findings that others made.</summary>
    public void Add(IEnumerable<CatalogueDiagnostic> findings) => _findings.AddRange(findings);

    /// <summary>A prompt, with what is wrong with its files; null when there is none.</summary>
    public CataloguePrompt? Find(PromptId id)
    {
        CataloguePrompt? prompt = FindAlone(id);
        if (prompt is not null)
        {
            _findings.AddRange(DraftCheck.OfFolder(catalogue, FolderOf(id)));
        }

        return prompt;
    }

    /// <summary>A prompt, whatever is wrong with its files; null when there is none.</summary>
    public CataloguePrompt? FindAlone(PromptId id)
    {
        CataloguePrompt? prompt = catalogue.Find(id);
        if (prompt is null)
        {
            string hint = NearestName.Hint(id.Value, catalogue.Prompts.Select(p => p.Id.Value));
            _findings.Add(CatalogueDiagnostic.OfFile(root, CatalogueCodes.UnknownPrompt, $"there is no prompt '{id}'{(hint.Length > 0 ? hint : "; 'promptgen list' shows those that there are")}"));
        }

        return prompt;
    }

    /// <summary>A state of a prompt; null when there is none of this name.</summary>
    public Revision? Find(CataloguePrompt prompt, RevisionName name)
    {
        Revision? revision = name.Version is { } version ? Reader.Find(prompt, version) : Reader.FindDraft(prompt, _findings);
        if (revision is null)
        {
            RefuseUnknown(prompt, name, RevisionReader.VersionsOf(prompt).Select(v => v.ToString()).Concat(prompt.Draft is null ? [] : [Revision.Draft]));
        }

        return revision;
    }

    /// <summary>Keeps the error that a prompt has no state of a name.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="name">What was asked for.</param>
    /// <param name="known">What could have been meant.</param>
    public void RefuseUnknown(CataloguePrompt prompt, RevisionName name, IEnumerable<string> known)
    {
        string hint = NearestName.Hint(name.ToString(), known);
        string what = name.Version is { } missing ? $"there is no version {missing} of '{prompt.Id}' that can be read" : $"'{prompt.Id}' has no draft that can be read";
        Refuse(prompt, $"{what}{(hint.Length > 0 ? hint : $"; 'promptgen log {prompt.Id}' shows the versions")}");
    }

    /// <summary>The newest release, else the draft; null when there is neither.</summary>
    public RevisionName? NewestOf(CataloguePrompt prompt)
    {
        if (RevisionReader.NewestOf(prompt) is { } newest)
        {
            return new RevisionName(newest);
        }

        if (prompt.Draft is not null)
        {
            return new RevisionName((PromptVersion?)null);
        }

        Refuse(prompt, $"'{prompt.Id}' has neither a version nor a draft that can be read");
        return null;
    }

    /// <summary>Keeps an error about a prompt's versions, at its manifest or, when it has none, its folder.</summary>
    public void Refuse(CataloguePrompt prompt, string message) =>
        _findings.Add(CatalogueDiagnostic.OfFile(prompt.Manifest?.Path ?? FolderOf(prompt.Id), ToolCodes.UnknownVersion, message));

    private string FolderOf(PromptId id) => Path.Combine(root, id.Value.Replace('/', Path.DirectorySeparatorChar));
}
