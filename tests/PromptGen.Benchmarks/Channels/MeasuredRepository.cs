using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using PromptGen.Repository;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Setup;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Contracts;

namespace PromptGen.Benchmarks.Channels;

/// <summary>A channel repository in a folder of its own: one channel with many prompts, of which an application compiled the first ones.</summary>
internal sealed class MeasuredRepository : IDisposable
{
    private const string Channel = MeasuredNames.Channel;

    private static readonly MoveNote Note = new("Ana Ruiz <ana@example.com>", "To see what it costs");

    private readonly UnflushedDisk _disk = new();
    private readonly RepositoryAccess _access;
    private int _moves;

    /// <summary>Makes it.</summary>
    /// <param name="prompts">How many prompts the channel has.</param>
    public MeasuredRepository(int prompts)
    {
        var key = SigningKey.Create("benchmark.pem");
        _access = new RepositoryAccess(Folder, new KeyRing([key])) { Files = _disk };
        RepositorySetup.Create(_access, RepositoryRequest.OfOneKey(MeasuredNames.Environment, key.Public, new ChannelRequest(Channel)), Note);
        ChannelMoves.Publish(_access, Channel, [.. Enumerable.Range(0, prompts).Select(i => Offer(MeasuredNames.IdOf(i), "1.1.0"))], Note);
    }

    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("promptgen-channel-").FullName;

    /// <summary>The file of the root that applications trust.</summary>
    public string Root => Path.Combine(Folder, "metadata", "1.root.json");

    /// <summary>When the last change could be seen, by the stopwatch.</summary>
    public long CommittedAt => _disk.CommittedAt;

    /// <summary>Lets the first prompt have a version that it never had.</summary>
    /// <returns>The version.</returns>
    public string Move()
    {
        string version = FormattableString.Invariant($"1.{++_moves + 1}.0");
        ChannelMoves.Publish(_access, Channel, [Offer(MeasuredNames.IdOf(0), version)], Note);
        return version;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // As long as a usual prompt.
    private static OfferedVersion Offer(string id, string version) => OfferedVersion.Of(
        new PromptArtefact(id, version, "sha256:" + Hash(id + version), new PromptContract(PromptKind.Text, []), new ArtefactBody(1, string.Concat(Enumerable.Repeat($"This is {id} {version}. ", 100)) + "\n"), []),
        tests: 1);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
