using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Checking;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Setup;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Repository.Tests.Support;

/// <summary>A repository in a folder of its own, with the channels 'stable' (protected), 'canary' (open) and 'dev' (drafts), and a key for each role.</summary>
internal sealed class TestRepository : IDisposable
{
    public static readonly MoveNote Note = new("Ana <ana@example.com>", "it reads better");

    private static readonly string[] RoleNames = [Role.Root, Role.Targets, Role.Online, Role.Stops, "stable", "canary", "dev"];

    public TestRepository(int stableThreshold = 1, bool fourEyes = false, params string[] moreStableKeys)
    {
        Folder = Directory.CreateTempSubdirectory("promptgen-repository-").FullName;
        foreach (string name in RoleNames.Concat(moreStableKeys))
        {
            Keys[name] = SigningKey.Create(name + ".pem");
        }

        PublicKey[] stable = [Keys["stable"].Public, .. moreStableKeys.Select(k => Keys[k].Public)];
        Request = new RepositoryRequest(
            "production",
            new ValueList<ChannelRequest>([new ChannelRequest("stable"), new ChannelRequest("canary", IsProtected: false), new ChannelRequest("dev", IsProtected: false, MayHoldDrafts: true)]),
            new Dictionary<string, RoleAuthority>
            {
                [Role.Root] = RoleAuthority.Of(1, Keys[Role.Root].Public),
                [Role.Targets] = RoleAuthority.Of(1, Keys[Role.Targets].Public),
                [Role.Snapshot] = RoleAuthority.Of(1, Keys[Role.Online].Public),
                [Role.Timestamp] = RoleAuthority.Of(1, Keys[Role.Online].Public),
                [Role.Stops] = RoleAuthority.Of(1, Keys[Role.Stops].Public),
                ["channel.stable"] = RoleAuthority.Of(stableThreshold, stable),
                ["channel.canary"] = RoleAuthority.Of(1, Keys["canary"].Public),
                ["channel.dev"] = RoleAuthority.Of(1, Keys["dev"].Public),
            },
            new ApprovalPolicy(fourEyes, moreStableKeys.Append("stable").ToDictionary(k => Keys[k].Public.Id, k => "holder of " + k)));
        RepositorySetup.Create(Access(), Request, Note);
    }

    public string Folder { get; }

    public SetClock Clock { get; } = new();

    public Dictionary<string, SigningKey> Keys { get; } = new(StringComparer.Ordinal);

    public RepositoryRequest Request { get; }

    public RepositoryState State => RepositoryReader.Read(Folder);

    public byte[] Anchor => File.ReadAllBytes(PathOf("metadata/1.root.json"));

    /// <summary>An artefact that renders one line.</summary>
    public static PromptArtefact Artefact(string id, string version, string text = "Hello") => new(
        id,
        version,
        "sha256:" + Documents.Sha256.Hex(System.Text.Encoding.UTF8.GetBytes($"{id} {version} {text}")),
        new PromptContract(PromptKind.Text, []),
        new ArtefactBody(1, text + "\n"),
        []);

    public static OfferedVersion Offer(string id, string version, string text = "Hello", int tests = 1) => OfferedVersion.Of(Artefact(id, version, text), tests);

    /// <summary>Access with all keys, or with those that are named.</summary>
    public RepositoryAccess Access(params string[] keys) => new(Folder, new KeyRing(Keys.Where(k => keys.Length == 0 || keys.Contains(k.Key)).Select(k => k.Value))) { Clock = Clock };

    public ChangeOutcome Publish(string channel, string id, string version, string text = "Hello") => ChannelMoves.Publish(Access(), channel, [Offer(id, version, text)], Note);

    public Pointer? PointerOf(string channel, string id) => RepositoryReader.Pointer(Folder, channel, State.Channel(channel).File.Content, id).Pointer;

    public IReadOnlyList<Stop> Stops() => RepositoryReader.Stops(Folder, State.States[Role.Stops].Content);

    public string PathOf(string relative) => RepositoryPaths.In(Folder, relative);

    /// <summary>Asserts that the real client takes the repository, and that everything it names is there.</summary>
    public CheckOutcome AssertWhole()
    {
        CheckOutcome outcome = RepositoryCheck.Run(Folder, Clock.Now);
        Assert.Empty(outcome.Findings);
        return outcome;
    }

    /// <summary>The bytes of every file but the lock, by relative path.</summary>
    public Dictionary<string, string> Files() => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))
        .ToDictionary(f => Path.GetRelativePath(Folder, f).Replace(Path.DirectorySeparatorChar, '/'), f => Documents.Sha256.Hex(File.ReadAllBytes(f)));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>What a refused call says; the repository's files are as they were.</summary>
    public RefusedException AssertRefused(string code, string message, Action action)
    {
        Dictionary<string, string> before = Files();
        RefusedException refused = Assert.Throws<RefusedException>(action);
        Assert.Equal(code, refused.Findings[0].Diagnostic.Code);
        Assert.Contains(message, refused.Findings[0].Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(before, Files());
        return refused;
    }
}
