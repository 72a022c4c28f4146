using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using Xunit;

namespace PromptGen.Channels.Tests.Workflow;

/// <summary>TUF 1.0, section 5.3.</summary>
public class RootTests
{
    private static readonly TestKey[] Keys = Enumerable.Range(0, 10).Select(i => TestKey.Of("root-" + i.ToString(CultureInfo.InvariantCulture))).ToArray();

    /// <summary>Each root: its keys, its threshold, who signs it. The last one says whether it is taken.</summary>
    public static TheoryData<string, string, bool> Chains => new()
    {
        { "one key replaced by another", "1:1:1 2:1:2,1 2:1:2", true },
        { "signatures that nobody asked for", "1:1:3,1,4 2:1:3,2,1,4 2:1:3,2,4", true },
        { "three of five, each time others", "0,1,2,3,4:3:0,2,4 0,1,2,3,4:3:0,4,1 0,1,2,3,4:3:0,1,3", true },
        { "three of five, one replaced", "0,1,2,3,4:3:0,2,4 0,1,3,4,5:3:0,4,1", true },
        { "three of five, all replaced", "0,1,2,3,4:3:0,2,4 5,6,7,8,9:3:0,2,4,5,6,7 5,6,7,8,9:3:5,6,7", true },
        { "a higher threshold", "1,2,3:1:1 1,2,3:2:1,2", true },
        { "a lower threshold", "1,2,3:2:1,2 1,2,3:1:1,2 1,2,3:1:1", true },
        { "not signed by the old key", "1:1:1 2:1:2,3,4", false },
        { "not signed by the new key", "1:1:1 2:1:1,3,4", false },
        { "too few of the new keys", "0,1,2,3,4:3:0,2,4 0,1,3,4,5:3:0,2,4", false },
        { "too few of the old keys", "0,1,2,3,4:3:0,2,4 0,1,3,4,5:3:0,4,5", false },
        { "the higher threshold is not reached", "1,2,3:1:1 1,2,3:2:2", false },
        { "the old, higher threshold is not reached", "1,2,3:2:1,2 1,2,3:1:1", false },
    };

    [Theory]
    [MemberData(nameof(Chains))]
    public async Task ARootIsTakenWhenTheRootBeforeAndItselfAgree(string what, string chain, bool isTaken)
    {
        Repository repository = new();
        repository.Files.Clear();
        repository.SetVersion("root", 1);
        string[] roots = chain.Split(' ');
        foreach (string root in roots)
        {
            string[] parts = root.Split(':');
            repository.SetKeys("root", int.Parse(parts[1], CultureInfo.InvariantCulture), Of(parts[0]));
            repository.Signers["root"] = [.. Of(parts[2])];
            repository.PublishRoot();
        }

        repository.SetVersion("targets", 1);
        repository.Publish("targets");
        TestClient client = new(repository, anchor: repository.Files["1.root.json"]);

        TrustRefusal? refusal = await client.Refresh();

        Assert.True(isTaken == refusal is null, what + ": " + refusal);
        Assert.Equal(isTaken ? roots.Length : roots.Length - 1, client.Versions.Root);
        Assert.True(isTaken || refusal!.Kind == TrustRefusalKind.UnderThreshold);
    }

    [Fact]
    public async Task TheRefusalOfARootNamesWhatItLacksAndWhy()
    {
        Repository repository = new();
        repository.SetKeys("root", 2, Keys[1], Keys[2]);
        repository.PublishRoot();
        TestClient client = new(repository);

        TrustRefusal refusal = await client.Refused(TrustRefusalKind.UnderThreshold);

        Assert.Equal(
            $"root: version 2 needs 1 signature by keys that the trusted root trusts and has 0: key '{Keys[1].Id}' is none of the role's; key '{Keys[2].Id}' is none of the role's (UnderThreshold)",
            refusal.ToString());
        Assert.Equal(1, client.Versions.Root);
    }

    [Theory]
    [InlineData(4, "version 4 does not follow the trusted version 2")]
    [InlineData(1, "version 1 does not follow the trusted version 2")]
    public async Task ARootThatSkipsOrIsOlderIsRefused(long version, string message)
    {
        Repository repository = new();
        repository.PublishRoot();
        repository.SetVersion("root", version);
        repository.Files["3.root.json"] = Signing.File(repository.Signed["root"], repository.Signers["root"]);
        TestClient client = new(repository);

        TrustRefusal refusal = await client.Refused(TrustRefusalKind.RootOutOfLine);

        Assert.Equal(message, refusal.Message);
        Assert.Equal(2, client.Versions.Root);
    }

    [Fact]
    public async Task TheSameRootAgainIsNoNewsAndNoError()
    {
        Repository repository = new();
        repository.Files["2.root.json"] = repository.Files["1.root.json"];
        TestClient client = new(repository);

        await client.Refreshed();

        Assert.Equal((1, 1, 1, 1), client.Versions);
    }

    [Fact]
    public async Task AnExpiredRootInTheMiddleOfTheChainDoesNotMatter()
    {
        Repository repository = new();
        repository.Expire("root", Repository.Start.AddDays(-1));
        repository.PublishRoot();
        repository.Expire("root", Repository.Start.AddDays(1));
        repository.PublishRoot();
        TestClient client = new(repository);

        await client.Refreshed();

        Assert.Equal(3, client.Versions.Root);
    }

    [Fact]
    public async Task FreezeAtAnExpiredRootIsRefusedAndTheRootIsKept()
    {
        Repository repository = new();
        repository.Expire("root", Repository.Start);
        repository.PublishRoot();
        TestClient client = new(repository);

        TrustRefusal refusal = await client.Refused(TrustRefusalKind.Expired);

        Assert.Equal("version 2 expired at 2026-03-01T12:00:00Z, and it is 2026-03-01T12:00:00Z; somebody may be keeping newer metadata back", refusal.Message);
        Assert.Equal((2, 0, 0, 0), client.Versions);
        Assert.Equal(2, client.Restart().Versions.Root);
    }

    [Fact]
    public async Task NoMoreRootsAreFollowedInOneRefreshThanAllowed()
    {
        Repository repository = new();
        for (int i = 0; i < 5; i++)
        {
            repository.PublishRoot();
        }

        TestClient client = new(repository, new TrustLimits { RootsARefresh = 3 });

        await client.Refreshed();
        Assert.Equal(4, client.Versions.Root);
        Assert.Equal(["2.root.json", "3.root.json", "4.root.json", "timestamp.json"], client.Requests().Take(4));

        await client.Refreshed();
        Assert.Equal(6, client.Versions.Root);
    }

    [Theory]
    [InlineData(nameof(TrustRefusalKind.NotFetched))]
    [InlineData(nameof(TrustRefusalKind.TooLong))]
    public async Task ARootThatCannotBeFetchedEndsTheRefreshForNow(string kind)
    {
        TrustRefusalKind problem = Enum.Parse<TrustRefusalKind>(kind);
        Repository repository = new();
        repository.Answers["2.root.json"] = new(null, problem, "why");
        TestClient client = new(repository);

        TrustRefusal refusal = await client.Refused(problem);
        Assert.Equal("why", refusal.Message);
        Assert.Equal(["2.root.json"], client.Requests());

        repository.Answers.Clear();
        await client.Refreshed();
    }

    [Theory]
    [InlineData("signature")]
    [InlineData("field")]
    [InlineData("garbage")]
    [InlineData("targets")]
    public void AnAnchorHasToBeARootSignedByItself(string what)
    {
        Repository repository = new();
        byte[] anchor = what switch
        {
            "signature" => Signing.File(repository.Signed["root"], [Keys[0]]),
            "garbage" => [0xff, 0xfe, 0x00],
            "targets" => repository.Files["1.targets.json"],
            _ => Signing.File(Without(repository.Signed["root"], "version"), repository.Signers["root"]),
        };

        TrustClient? client = TrustClient.Open(anchor, new("/trust", new MemoryDisk()), repository, null, out TrustRefusal? refusal);

        Assert.Null(client);
        Assert.Equal(
            what switch { "signature" => TrustRefusalKind.UnderThreshold, "targets" => TrustRefusalKind.WrongType, _ => TrustRefusalKind.Malformed },
            refusal!.Kind);
        Assert.Empty(repository.Requests);
    }

    private static TestKey[] Of(string numbers) => numbers.Split(',').Select(n => Keys[int.Parse(n, CultureInfo.InvariantCulture)]).ToArray();

    private static System.Text.Json.Nodes.JsonObject Without(System.Text.Json.Nodes.JsonObject signed, string field)
    {
        signed = signed.DeepClone().AsObject();
        signed.Remove(field);
        return signed;
    }
}
