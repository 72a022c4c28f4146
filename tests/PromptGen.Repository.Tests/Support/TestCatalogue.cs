using System;
using System.IO;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Releases;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Publishing;

namespace PromptGen.Repository.Tests.Support;

/// <summary>A catalogue in a folder of its own, with prompts that are released as the tool releases them.</summary>
internal sealed class TestCatalogue : IDisposable
{
    public const string Greeting = "---\ninputs:\n  name: string\n---\nHello {{ name }}.\n";

    public string Root { get; } = Directory.CreateTempSubdirectory("promptgen-catalogue-").FullName;

    public TestCatalogue Release(string id, string version, string text)
    {
        PromptId name = PromptId.TryParse(id)!;
        CatalogueWriter.WriteDraft(Root, name, text);
        CataloguePrompt prompt = Read().Find(name)!;
        var note = new ReleaseNote(PromptVersion.TryParse(version)!, "Ana <ana@example.com>", new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc), "first");
        CatalogueWriter.WriteRelease(Root, ReleaseBuilder.Build(prompt.Draft!, ValueList<IncludePin>.Empty, prompt.Manifest?.Manifest ?? Manifest.Empty, note));
        return this;
    }

    public TestCatalogue With(string relative, string text)
    {
        string path = Path.Combine(Root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public PromptCatalogue Read() => CatalogueReader.Read(Root);

    public GateOutcome Examine(string id, string version) => new VersionGate(Read(), Root).Examine(PromptId.TryParse(id)!, version == "draft" ? null : PromptVersion.TryParse(version));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
