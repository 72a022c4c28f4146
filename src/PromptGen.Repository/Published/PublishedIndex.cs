using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Published;

/// <summary>
/// Which digest each version has that ever entered a channel: <c>published/0f.json</c>, named after the first byte of the SHA-256 of the prompt's id. A version never comes back with
/// another digest, also when no channel names it any more.
/// </summary>
internal sealed class PublishedIndex(string folder)
{
    private const int Format = 1;
    private const int Shards = 256;

    private readonly Dictionary<string, SortedDictionary<string, PublishedVersion>> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>What a version was; null when it never entered a channel.</summary>
    /// <exception cref="RefusedException">The index cannot be read.</exception>
    public PublishedVersion? Find(string id, string version) => Open(PathOf(id)).GetValueOrDefault(NameOf(id, version));

    /// <summary>Refuses a version that was published with another digest, or whose artefact was another.</summary>
    /// <exception cref="RefusedException">It was.</exception>
    public void Check(string id, PointerVersion version)
    {
        if (Find(id, version.Version) is not { } known || known == Of(version))
        {
            return;
        }

        string message = known.Digest != version.Digest
            ? $"'{id}' {version.Version} was published here with the digest {known.Digest[..8]}, and this one has {version.Digest[..8]}; a version never changes, so release another"
            : $"the artefact of '{id}' {version.Version} was {known.Artefact[..8]} when it was published here, and this one is {version.Artefact[..8]}; publish it with the PromptGen that published it first";
        throw new RefusedException(RepositoryPaths.In(folder, PathOf(id)), ChannelCodes.DigestTaken, message);
    }

    /// <summary>Takes a version down.</summary>
    public void Add(string id, PointerVersion version)
    {
        if (Open(PathOf(id)).TryAdd(NameOf(id, version.Version), Of(version)))
        {
            _changed.Add(PathOf(id));
        }
    }

    /// <summary>The files that taking down has changed.</summary>
    public IEnumerable<ContentFile> Changed() => _changed.Order(StringComparer.Ordinal).Select(path => new ContentFile(path, Write(_files[path])));

    private static PublishedVersion Of(PointerVersion version) => new(version.Digest, version.Artefact);

    private static string NameOf(string id, string version) => id + "@" + version;

    private static string PathOf(string id) => FormattableString.Invariant($"{RepositoryPaths.Published}/{ShardLayout.IndexOf(id, Shards):x2}.json");

    private SortedDictionary<string, PublishedVersion> Open(string path)
    {
        if (!_files.TryGetValue(path, out SortedDictionary<string, PublishedVersion>? versions))
        {
            versions = File.Exists(RepositoryPaths.In(folder, path))
                ? RepositoryReader.Parse(folder, path, RepositoryReader.Bytes(folder, path), Read)
                : new SortedDictionary<string, PublishedVersion>(StringComparer.Ordinal);
            _files.Add(path, versions);
        }

        return versions;
    }

    private static SortedDictionary<string, PublishedVersion> Read(byte[] utf8)
    {
        JsonMembers file = JsonMembers.Open(JsonTreeReader.Read(Encoding.UTF8.GetString(utf8)), "a file of published versions", "format", "versions");
        _ = file.Int("format", Format, Format);
        SortedDictionary<string, PublishedVersion> versions = new(StringComparer.Ordinal);
        foreach ((string name, JsonValue value) in Fields.Named(file.Get("versions")))
        {
            JsonMembers version = JsonMembers.Open(value, "a published version", "digest", "artefact");
            versions.Add(name, new PublishedVersion(Fields.Hash(version, "digest"), Fields.Hash(version, "artefact")));
        }

        return versions;
    }

    private static byte[] Write(SortedDictionary<string, PublishedVersion> versions) => Encoding.UTF8.GetBytes(JsonTreeWriter.WriteLines(JsonValue.ObjectOf(
        ("format", JsonValue.Of(Format)),
        ("versions", Fields.ObjectOf(versions, v => JsonValue.ObjectOf(("artefact", JsonValue.Of(v.Artefact)), ("digest", JsonValue.Of(v.Digest))))))));
}
