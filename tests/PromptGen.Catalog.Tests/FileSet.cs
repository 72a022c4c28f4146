using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Releases;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Tests;

/// <summary>A catalogue in memory: files by relative path, released the way the tool releases.</summary>
internal sealed class FileSet
{
    public SortedDictionary<string, string> Files { get; } = [];

    public FileSet With(string path, string text)
    {
        Files[path] = text;
        return this;
    }

    /// <summary>Releases a prompt: writes its version and its manifest.</summary>
    public FileSet Release(string id, string version, string file, params string[] includes)
    {
        PromptSource draft = PromptFileReader.Read(PromptText.Id(id), null, id, PromptText.Source(file)).Value!;
        PromptCatalogue catalogue = Read();
        var diagnostics = new DiagnosticBag();
        ValueList<IncludePin> closure = ClosureBuilder.Build(draft, References(includes), catalogue.FindNewest, catalogue.Prompts.Select(p => p.Id), diagnostics);
        Xunit.Assert.Empty(diagnostics.Items);
        Manifest manifest = catalogue.Find(draft.Id)?.Manifest?.Manifest ?? Manifest.Empty;
        Release release = ReleaseBuilder.Build(draft, closure, manifest, new ReleaseNote(PromptText.Version(version), "ana", new System.DateTime(2026, 9, 12, 14, 3, 0, 5, System.DateTimeKind.Utc), "why"));
        return With(CataloguePath.Of(draft.Id, FileRole.Version, release.Record.Version), release.Text)
            .With(CataloguePath.Of(draft.Id, FileRole.Manifest), ManifestWriter.Write(release.Manifest));
    }

    public PromptCatalogue Read() => CatalogueAssembler.Assemble(
        Files.Select(f => new CatalogueEntry(f.Key, "prompts/" + f.Key, PromptBytes.Decode("prompts/" + f.Key, Encoding.UTF8.GetBytes(f.Value)))));

    /// <summary>What is wrong with the files, as <c>path: code</c>.</summary>
    public string[] Findings() => Read().Diagnostics.Select(Show).ToArray();

    public static string Show(CatalogueDiagnostic finding) => $"{finding.Path["prompts/".Length..]}: {finding.Diagnostic.Code}";

    public static IncludeReference[] References(params string[] names) => names.Select(n => new IncludeReference(n, default)).ToArray();
}
