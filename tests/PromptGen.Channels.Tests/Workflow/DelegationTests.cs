using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using Xunit;

namespace PromptGen.Channels.Tests.Workflow;

/// <summary>TUF 1.0, section 5.6.7. Each graph is written as <c>from>to</c>, with <c>!</c> for a terminating delegation and <c>=</c> before its paths.</summary>
public class DelegationTests
{
    [Theory]
    [InlineData("targets>A", "A")]
    [InlineData("targets>A targets>B", "A B")]
    [InlineData("targets>A targets>B B>C", "A B C")]
    [InlineData("targets>A targets>B A>C A>D", "A C D B")]
    [InlineData("targets>A targets>B A>C C>D", "A C D B")]
    [InlineData("targets>A targets>B A>C! A>D", "A C")]
    [InlineData("targets>A targets>B A>C! C>D", "A C D")]
    [InlineData("targets>A! targets>B", "A")]
    [InlineData("targets>A=*.py targets>B A>C", "B")]
    [InlineData("targets>A targets>B A>C=*.py C>D", "A B")]
    [InlineData("targets>A targets>B B>C C>D D>B", "A B C D")]
    [InlineData("targets>A A>A", "A")]
    [InlineData("targets>A targets>B B>C A>C", "A C B")]
    [InlineData("targets>A targets>B B>C A>C=*.py", "A B C")]
    public async Task RolesAreVisitedInTheOrderOfTrust(string graph, string visited)
    {
        Repository repository = Graph(graph);
        TestClient client = new(repository);
        await client.Refreshed();
        client.Requests();

        TargetOutcome found = await client.Find("missing");

        Assert.Equal(TrustRefusalKind.TargetNotFound, found.Refusal!.Kind);
        string[] roles = visited.Split(' ');
        Assert.Equal($"no role that is trusted for it names it; looked in {roles.Length + 1} roles", found.Refusal.Message);
        Assert.Equal(roles.Select(r => "1." + r + ".json"), client.Requests());

        // The second search knows them all.
        await client.Find("missing");
        Assert.Empty(client.Requests());
        await client.Restart().Refreshed();
        client.Requests();
        await client.Find("missing");
        Assert.Empty(client.Requests());
    }

    [Theory]
    [InlineData("file", "", "targets")]
    [InlineData("README.md", "A", "A")]
    [InlineData("releases/x/x_v1", "B C", "C")]
    [InlineData("releases/y/y_v1.zip", "B D", "D")]
    [InlineData("releases/z/z_v1.zip", "B", null)]
    [InlineData("releases/x", "", null)]
    public async Task ATargetIsTakenOnlyFromRolesThatTheWholeChainTrustsForIt(string path, string visited, string? role)
    {
        Repository repository = new();
        repository.Delegate("targets", "A", ["*.doc", "*.md"]);
        repository.Delegate("targets", "B", ["releases/*/*"]);
        repository.Delegate("B", "C", ["releases/x/*"]);
        repository.Delegate("B", "D", ["releases/y/*.zip"]);
        foreach ((string from, string target) in (IEnumerable<(string, string)>)[("targets", "file"), ("A", "README.md"), ("C", "releases/x/x_v1"), ("D", "releases/y/y_v1.zip"), ("D", "releases/z/z_v1.zip"), ("C", "README.md")])
        {
            repository.AddTarget(from, target, Encoding.UTF8.GetBytes(from + target));
        }

        repository.Publish("targets", "A", "B", "C", "D");
        TestClient client = new(repository);
        await client.Refreshed();
        client.Requests();

        DownloadOutcome downloaded = await client.Download(path);

        Assert.Equal(role, (await client.Find(path)).Role);
        Assert.Equal(visited.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => "1." + r + ".json"), client.Requests().Where(r => r.EndsWith(".json", StringComparison.Ordinal)));
        Assert.Equal(role is null ? null : role + path, downloaded.Bytes is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null);
    }

    [Fact]
    public async Task ATerminatingRoleHasTheLastWordOnItsPaths()
    {
        Repository repository = new();
        repository.Delegate("targets", "stable", ["stable/*"], terminating: true);
        repository.Delegate("targets", "anything", ["*", "*/*"]);
        repository.AddTarget("anything", "stable/a", [1]);
        repository.AddTarget("anything", "other/a", [2]);
        repository.Publish("targets", "stable", "anything");
        TestClient client = new(repository);
        await client.Refreshed();

        Assert.Equal(TrustRefusalKind.TargetNotFound, (await client.Find("stable/a")).Refusal!.Kind);
        Assert.Equal("anything", (await client.Find("other/a")).Role);
    }

    [Fact]
    public async Task HashPrefixesSpreadTargetsOverBins()
    {
        Repository repository = new();
        const string Digits = "0123456789abcdef";
        foreach (char digit in Digits)
        {
            repository.Delegate("targets", "bin-" + digit, prefixes: [digit.ToString().ToUpperInvariant()], keys: TestKey.Of("bins"));
        }

        string[] paths = Enumerable.Range(0, 40).Select(i => $"prompts/{i}").ToArray();
        foreach (string path in paths)
        {
            repository.AddTarget("bin-" + Bin(path), path, Encoding.UTF8.GetBytes(path));
        }

        repository.Publish([.. Digits.Select(d => "bin-" + d), "targets"]);
        TestClient client = new(repository);
        await client.Refreshed();
        client.Requests();

        foreach (string path in paths)
        {
            Assert.Equal("bin-" + Bin(path), (await client.Find(path)).Role);
        }

        Assert.Equal(paths.Select(p => "1.bin-" + Bin(p) + ".json").Distinct(), client.Requests());

        static char Bin(string path) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(path))).ToLowerInvariant()[0];
    }

    [Fact]
    public async Task ADelegatedRoleIsCheckedWithTheKeysOfTheDelegationThatLedToIt()
    {
        // A trusts C with a stolen key; B trusts C with the right one. What A's way lets in must not count on B's.
        Repository repository = new();
        TestKey stolen = TestKey.Of("stolen");
        repository.Delegate("targets", "A", ["a/*"]);
        repository.Delegate("targets", "B", ["b/*"]);
        repository.Delegate("A", "C", ["a/*"], keys: stolen);
        repository.Delegate("B", "C", ["b/*"], keys: TestKey.Of("C"));
        repository.AddTarget("C", "a/x", [1]);
        repository.AddTarget("C", "b/x", [2]);
        repository.Publish("targets", "A", "B", "C");
        TestClient client = new(repository);
        await client.Refreshed();

        Assert.Equal("C", (await client.Find("a/x")).Role);
        TrustRefusal refusal = (await client.Find("b/x")).Refusal!;

        Assert.Equal((TrustRefusalKind.UnderThreshold, "C"), (refusal.Kind, refusal.What));
        Assert.Equal($"version 1 needs 1 signature by keys that the delegating role trusts and has 0: key '{stolen.Id}' is none of the role's", refusal.Message);
    }

    [Theory]
    [InlineData("under")]
    [InlineData("expired")]
    [InlineData("version")]
    [InlineData("missing")]
    [InlineData("snapshot")]
    [InlineData("type")]
    public async Task ARoleThatCannotBeTrustedEndsTheSearch(string what)
    {
        Repository repository = new();
        repository.Delegate("targets", "A", ["*"], threshold: 2, keys: [TestKey.Of("A1"), TestKey.Of("A2")]);
        repository.Delegate("targets", "B", ["*"]);
        repository.AddTarget("A", "x", [1]);
        repository.AddTarget("B", "x", [2]);
        if (what == "expired")
        {
            repository.Expire("A", Repository.Start);
        }
        else if (what == "under")
        {
            repository.Signers["A"] = [TestKey.Of("A1")];
        }

        repository.Publish("targets", "A", "B");
        switch (what)
        {
            case "version":
                repository.SetVersion("A", 7);
                repository.Files["1.A.json"] = Signing.File(repository.Signed["A"], repository.Signers["A"]);
                break;
            case "missing":
                repository.Files.Remove("1.A.json");
                break;
            case "type":
                repository.Files["1.A.json"] = repository.Files["timestamp.json"];
                break;
            case "snapshot":
                repository = new();
                repository.Delegate("targets", "A", ["*"]);
                repository.Signed.Remove("A");
                repository.Publish("targets");
                break;
        }

        TestClient client = new(repository);
        await client.Refreshed();

        TargetOutcome found = await client.Find("x");

        Assert.Null(found.Target);
        Assert.Equal("A", found.Refusal!.What);
        Assert.Equal(
            what switch
            {
                "under" => TrustRefusalKind.UnderThreshold,
                "expired" => TrustRefusalKind.Expired,
                "version" => TrustRefusalKind.VersionMismatch,
                "missing" => TrustRefusalKind.NotThere,
                "type" => TrustRefusalKind.WrongType,
                _ => TrustRefusalKind.NotInSnapshot,
            },
            found.Refusal.Kind);
        Assert.DoesNotContain("A.json", client.Disk.Names);
    }

    [Fact]
    public async Task AKeptRoleIsNotUsedPastItsTimeAndGivesWayToANewer()
    {
        Repository repository = new();
        repository.Delegate("targets", "A");
        repository.AddTarget("A", "x", [1]);
        repository.Expire("A", Repository.Start.AddDays(7));
        repository.Publish("targets", "A");
        TestClient client = new(repository);
        await client.Refreshed();
        Assert.NotNull((await client.Find("x")).Target);

        client.Now = Repository.Start.AddDays(18);
        await client.Refreshed();
        Assert.Equal(TrustRefusalKind.Expired, (await client.Find("x")).Refusal!.Kind);
        await client.Restart().Refreshed();
        Assert.Equal(TrustRefusalKind.Expired, (await client.Find("x")).Refusal!.Kind);

        repository.Expire("A", Repository.Start.AddDays(21));
        repository.Publish("A");
        await client.Refreshed();
        Assert.NotNull((await client.Find("x")).Target);
    }

    [Fact]
    public async Task ARoleIsFetchedAgainWhenItsDelegatorOrItselfChanged()
    {
        Repository repository = Graph("targets>A A>B");
        TestClient client = new(repository);
        await client.Refreshed();
        await client.Find("missing");
        client.Requests();

        repository.Publish("B");
        await client.Refreshed();
        await client.Find("missing");
        Assert.Equal(["2.root.json", "timestamp.json", "3.snapshot.json", "2.B.json"], client.Requests());

        // B's file is the same, and is checked again with what the new A says of it.
        repository.Publish("A");
        await client.Refreshed();
        await client.Find("missing");
        Assert.Equal(["2.root.json", "timestamp.json", "4.snapshot.json", "2.A.json"], client.Requests());
        Assert.Equal(2, client.State.Delegated.Count);
    }

    [Fact]
    public async Task ASearchVisitsNoMoreRolesThanAllowed()
    {
        Repository repository = Graph(string.Join(' ', Enumerable.Range(0, 6).Select(i => $"{(i == 0 ? "targets" : "R" + (i - 1))}>R{i}")));
        repository.AddTarget("R5", "x", [1]);
        repository.Publish("R5");
        TestClient client = new(repository, new TrustLimits { RolesASearch = 3 });
        await client.Refreshed();
        client.Requests();

        TrustRefusal refusal = (await client.Find("x")).Refusal!;

        Assert.Equal((TrustRefusalKind.SearchTooWide, "it is in none of the first 4 roles that are trusted for it, and no more are visited"), (refusal.Kind, refusal.Message));
        Assert.Equal(["1.R0.json", "1.R1.json", "1.R2.json"], client.Requests());
    }

    [Theory]
    [InlineData("?", "%3F")]
    [InlineData("#", "%23")]
    [InlineData("/delegatedrole", "%2Fdelegatedrole")]
    [InlineData("../delegatedrole", "..%2Fdelegatedrole")]
    [InlineData("..", "..")]
    [InlineData("rôle\n", "r%C3%B4le%0A")]
    public async Task ARoleMayBeCalledAnythingAndLeavesNoFolder(string role, string escaped)
    {
        Repository repository = Graph("targets>" + role);
        TestClient client = new(repository);
        await client.Refreshed();
        client.Requests();

        await client.Find("missing");

        Assert.Equal(["1." + escaped + ".json"], client.Requests());
        Assert.Equal(4, client.Disk.Files.Count);
        Assert.Contains("/trust/" + escaped + ".json", client.Disk.Files.Keys);
    }

    [Fact]
    public async Task ARoleWithAVeryLongNameIsKeptUnderItsHash()
    {
        string role = new('r', 200);
        TestClient client = new(Graph("targets>" + role));
        await client.Refreshed();
        await client.Find("missing");

        Assert.Contains("/trust/" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(role))).ToLowerInvariant() + ".json", client.Disk.Files.Keys);
        await client.Restart().Refreshed();
        client.Requests();
        await client.Find("missing");
        Assert.Empty(client.Requests());
    }

    private static Repository Graph(string graph)
    {
        Repository repository = new();
        HashSet<string> roles = new(StringComparer.Ordinal) { "targets" };
        foreach (string edge in graph.Split(' '))
        {
            string[] parts = edge.Split('>', '=');
            string to = parts[1].TrimEnd('!');
            repository.Delegate(parts[0], to, parts.Length > 2 ? [parts[2]] : ["*"], terminating: parts[1].EndsWith('!'));
            roles.Add(to);
        }

        repository.Publish([.. roles]);
        return repository;
    }
}
