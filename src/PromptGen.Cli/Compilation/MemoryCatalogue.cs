using System;
using System.Collections.Generic;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Compilation;

/// <summary>A catalogue of released versions that is built in memory to be compiled at once.</summary>
internal sealed class MemoryCatalogue
{
    private readonly List<MemoryFile> _versions = [];
    private readonly Dictionary<PromptId, List<ManifestVersion>> _released = [];

    /// <summary>Adds a released version.</summary>
    /// <param name="id">Its prompt.</param>
    /// <param name="version">Its number, once for a prompt.</param>
    /// <param name="source">Its whole file.</param>
    /// <returns>The digest of the file, for closures that name it.</returns>
    public Digest Add(PromptId id, PromptVersion version, string source)
    {
        Digest digest = Digest.Of(SourceText.From(source));
        _versions.Add(new MemoryFile(CataloguePath.Of(id, FileRole.Version, version), "version", source));
        if (!_released.TryGetValue(id, out List<ManifestVersion>? released))
        {
            _released.Add(id, released = []);
        }

        released.Add(new ManifestVersion(version, digest, "promptgen", DateTime.UnixEpoch, "Evaluated", VersionStatus.Active));
        return digest;
    }

    /// <summary>The whole catalogue.</summary>
    public IReadOnlyList<MemoryFile> ToFiles()
    {
        var files = new List<MemoryFile>(_versions);
        foreach ((PromptId id, List<ManifestVersion> versions) in _released)
        {
            string manifest = ManifestWriter.Write(Manifest.Empty with { Versions = new ValueList<ManifestVersion>(versions) });
            files.Add(new MemoryFile(CataloguePath.Of(id, FileRole.Manifest), "manifest", manifest));
        }

        return files;
    }
}
