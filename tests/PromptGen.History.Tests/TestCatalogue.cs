using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.History.Revisions;
using PromptGen.Templates.Text;

namespace PromptGen.History.Tests;

/// <summary>A catalogue whose files are only in memory.</summary>
internal sealed class TestCatalogue
{
    private readonly Dictionary<string, string> _files = [];
    private readonly Dictionary<PromptId, Manifest> _manifests = [];

    /// <summary>Writes the draft of a prompt.</summary>
    public TestCatalogue Draft(string id, string text)
    {
        _files[CataloguePath.Of(PromptId.TryParse(id)!, FileRole.Draft)] = text;
        return this;
    }

    /// <summary>Releases a version.</summary>
    public TestCatalogue Release(string id, string version, string text)
    {
        PromptId prompt = PromptId.TryParse(id)!;
        PromptVersion number = PromptVersion.TryParse(version)!;
        var record = new ManifestVersion(number, DigestOf(text), "Ana <ana@example.org>", new DateTime(2026, 9, 12, 14, 3, 0, DateTimeKind.Utc), "why " + version, VersionStatus.Active);
        Manifest manifest = _manifests.GetValueOrDefault(prompt, Manifest.Empty);
        _manifests[prompt] = manifest with { Versions = new ValueList<ManifestVersion>(manifest.Versions.Append(record)) };
        _files[CataloguePath.Of(prompt, FileRole.Version, number)] = text;
        _files[CataloguePath.Of(prompt, FileRole.Manifest)] = ManifestWriter.Write(_manifests[prompt]);
        return this;
    }

    public static Digest DigestOf(string text) => Digest.Of(SourceText.From(text));

    public PromptCatalogue Read() => CatalogueAssembler.Assemble(
        _files.Select(f => new CatalogueEntry(f.Key, "prompts/" + f.Key, PromptBytes.Decode("prompts/" + f.Key, Encoding.UTF8.GetBytes(f.Value)))));

    /// <summary>A revision by version or <c>draft</c>.</summary>
    public Revision Revision(string id, string name)
    {
        PromptCatalogue catalogue = Read();
        CataloguePrompt prompt = catalogue.Find(PromptId.TryParse(id)!)!;
        var reader = new RevisionReader(catalogue);
        return (name == "draft" ? reader.FindDraft(prompt, new List<CatalogueDiagnostic>()) : reader.Find(prompt, PromptVersion.TryParse(name)!))!;
    }
}
