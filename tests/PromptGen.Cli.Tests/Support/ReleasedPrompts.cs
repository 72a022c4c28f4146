using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Tests.Support;

/// <summary>A catalogue of released prompts, in memory or written to a folder.</summary>
internal sealed class ReleasedPrompts
{
    private readonly Dictionary<PromptId, Manifest> _manifests = [];

    /// <summary>The files by path relative to the catalogue's folder.</summary>
    public SortedDictionary<string, string> Files { get; } = [];

    /// <summary>Releases a version, whose text names it unless one is given.</summary>
    public ReleasedPrompts Add(string id, string version, VersionStatus status = VersionStatus.Active, string? text = null)
    {
        PromptId prompt = PromptId.TryParse(id)!;
        PromptVersion number = PromptVersion.TryParse(version)!;
        text ??= $"---\n---\n{id} {version}\n";
        Manifest manifest = _manifests.GetValueOrDefault(prompt, Manifest.Empty);
        var record = new ManifestVersion(number, Digest.Of(SourceText.From(text)), "ana", new DateTime(2026, 9, 12, 14, 3, 0, DateTimeKind.Utc), "why", status);
        _manifests[prompt] = manifest with { Versions = new ValueList<ManifestVersion>(manifest.Versions.Append(record)) };
        Files[CataloguePath.Of(prompt, FileRole.Version, number)] = text;
        Files[CataloguePath.Of(prompt, FileRole.Manifest)] = ManifestWriter.Write(_manifests[prompt]);
        return this;
    }

    /// <summary>The digest that a manifest has of a version.</summary>
    public Digest DigestOf(string id, string version) => _manifests[PromptId.TryParse(id)!].Find(PromptVersion.TryParse(version)!)!.Digest;

    /// <summary>The catalogue as read.</summary>
    public PromptCatalogue Read() => CatalogueAssembler.Assemble(
        Files.Select(f => new CatalogueEntry(f.Key, "prompts/" + f.Key, PromptBytes.Decode("prompts/" + f.Key, Encoding.UTF8.GetBytes(f.Value)))));

    /// <summary>Writes every file under <paramref name="root"/>.</summary>
    public void WriteTo(string root)
    {
        foreach (KeyValuePair<string, string> file in Files)
        {
            string path = Path.Combine(root, file.Key);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Value);
        }
    }
}
