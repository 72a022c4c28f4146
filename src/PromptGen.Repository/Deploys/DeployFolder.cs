using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using PromptGen.Channels.Trust.Keys;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Roles;
using PromptGen.Repository.State;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Deploys;

/// <summary>The records of deploys: <c>deploys/APP/N.json</c>, and the bundles that they name.</summary>
/// <param name="folder">The repository.</param>
internal sealed class DeployFolder(string folder)
{
    private const string Bundles = "bundles";
    private const string Extension = ".json";

    /// <summary>Where a record lies.</summary>
    public static string PathOf(string app, long seq) => FormattableString.Invariant($"{RepositoryPaths.Deploys}/{app}/{seq}{Extension}");

    /// <summary>Where a bundle lies.</summary>
    public static string PathOfBundle(string hash) => $"{RepositoryPaths.Deploys}/{Bundles}/{hash}{Extension}";

    /// <summary>The applications that have records, in ordinal order.</summary>
    public IReadOnlyList<string> Apps()
    {
        string deploys = RepositoryPaths.In(folder, RepositoryPaths.Deploys);
        return !Directory.Exists(deploys) ? [] : [.. Directory.EnumerateDirectories(deploys).Select(d => Path.GetFileName(d)!).Where(n => n != Bundles).Order(StringComparer.Ordinal)];
    }

    /// <summary>The last record of an application up to a moment, with the SHA-256 of its file; null when there is none.</summary>
    /// <param name="app">The application.</param>
    /// <param name="moment">The moment; null for the last of all.</param>
    /// <exception cref="RefusedException">A record cannot be read, or is not signed.</exception>
    public (DeployRecord Record, string Hash)? Last(string app, DateTimeOffset? moment = null)
    {
        string place = RepositoryPaths.In(folder, $"{RepositoryPaths.Deploys}/{app}");
        IEnumerable<long> numbers = !Directory.Exists(place) ? [] : Directory.EnumerateFiles(place, "*" + Extension)
            .Select(f => long.TryParse(Path.GetFileNameWithoutExtension(f), NumberStyles.None, CultureInfo.InvariantCulture, out long n) ? n : 0)
            .Where(n => n > 0)
            .OrderDescending();
        foreach (long number in numbers)
        {
            (DeployRecord Record, string Hash) found = Read(app, number);
            if (moment is not { } latest || found.Record.At <= latest)
            {
                return found;
            }
        }

        return null;
    }

    private (DeployRecord Record, string Hash) Read(string app, long number)
    {
        string place = PathOf(app, number);
        byte[] bytes = RepositoryReader.Bytes(folder, place);
        (SignedDocument document, DeployRecord record) = RepositoryReader.Parse(folder, place, bytes, utf8 =>
        {
            SignedDocument read = SignedDocument.Read(JsonTreeReader.Read(Encoding.UTF8.GetString(utf8)));
            return (read, DeployRecord.Read(read.Signed));
        });
        return IsSigned(document) ? (record, Sha256.Hex(bytes)) : throw RepositoryReader.Broken(folder, place, "the record is not signed by a key of the timestamp, so it proves nothing");
    }

    // By the key that a deploying pipeline may have: that of the timestamp, of whichever root named it.
    private bool IsSigned(SignedDocument document)
    {
        byte[] covered = SignedText.Of(document.Signed);
        return RepositoryPaths.VersionsOf(folder, Role.Root)
            .SelectMany(v => RepositoryReader.FileOf(folder, Role.Root, v, RootContent.Read).Content.Authorities[Role.Timestamp].Keys)
            .Any(key => document.Signatures.Any(s => s.KeyId == key.Id && KeyMaterial.Import(PublicKey.KeyType, PublicKey.Scheme, key.Pem).Verifies(covered, Convert.FromHexString(s.Hex))));
    }
}
