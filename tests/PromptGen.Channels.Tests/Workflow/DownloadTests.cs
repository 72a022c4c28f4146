using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Transport;
using Xunit;

namespace PromptGen.Channels.Tests.Workflow;

/// <summary>TUF 1.0, section 5.7.</summary>
public class DownloadTests
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("what is signed");

    [Theory]
    [InlineData(true, "path/to/a file?.txt", "targets/path/to/HASH.a%20file%3F.txt")]
    [InlineData(false, "path/to/a file?.txt", "targets/path/to/a%20file%3F.txt")]
    [InlineData(true, "file", "targets/HASH.file")]
    public async Task ATargetIsFetchedByItsNameAndHash(bool consistent, string path, string name)
    {
        (TestClient client, Repository repository) = await With(path, consistent);
        string hash = repository.Signed["targets"]["targets"]![path]!["hashes"]!["sha256"]!.GetValue<string>();

        DownloadOutcome downloaded = await client.Download(path);

        Assert.Equal(Content, downloaded.Bytes!.Value.ToArray());
        Assert.Equal([name.Replace("HASH", hash, StringComparison.Ordinal)], client.Requests());
    }

    public static TheoryData<string, string, string> Attacks => new()
    {
        { "other", nameof(TrustRefusalKind.HashMismatch), "a: the file's sha256 is not the one that its role says (HashMismatch)" },
        { "shorter", nameof(TrustRefusalKind.LengthMismatch), "a: the file has 13 bytes, and its role says 14 (LengthMismatch)" },
        { "empty", nameof(TrustRefusalKind.LengthMismatch), "a: the file has 0 bytes, and its role says 14 (LengthMismatch)" },
        { "longer", nameof(TrustRefusalKind.TooLong), "a: 'NAME' is longer than the 14 bytes that may be read (TooLong)" },
        { "missing", nameof(TrustRefusalKind.NotThere), "a: the repository has no 'NAME' (NotThere)" },
        { "broken", nameof(TrustRefusalKind.NotFetched), "a: 'NAME' could not be fetched: reset (NotFetched)" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task BytesThatAreNotTheSignedOnesAreRefused(string attack, string kind, string message)
    {
        (TestClient client, Repository repository) = await With("a", consistent: true);
        string file = repository.Files.Keys.Single(f => f.StartsWith("targets/", StringComparison.Ordinal));
        byte[] other = [.. Content];
        other[0] ^= 1;
        repository.Files[file] = attack switch { "other" => other, "shorter" => Content[..^1], "empty" => [], "longer" => [.. Content, 0], _ => Content };
        if (attack == "missing")
        {
            repository.Files.Remove(file);
        }
        else if (attack == "broken")
        {
            repository.Answers[file] = FetchedFile.NotFetched(file, "reset");
        }

        DownloadOutcome downloaded = await client.Download("a");

        Assert.Null(downloaded.Bytes);
        Assert.Equal(Enum.Parse<TrustRefusalKind>(kind), downloaded.Refusal!.Kind);
        Assert.Equal(message.Replace("NAME", file, StringComparison.Ordinal), downloaded.Refusal.ToString());
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/absolute")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a/..")]
    [InlineData("folder/")]
    public async Task APathThatLeavesItsFolderIsNeverAskedFor(string path)
    {
        (TestClient client, _) = await With(path, consistent: false);

        DownloadOutcome downloaded = await client.Download(path);

        Assert.Equal(TrustRefusalKind.UnusablePath, downloaded.Refusal!.Kind);
        Assert.Empty(client.Requests());
    }

    [Fact]
    public async Task ATargetThatIsLongerThanAllowedIsNeverAskedFor()
    {
        (TestClient client, _) = await With("a", consistent: true, new TrustLimits { TargetLength = 13 });

        Assert.Equal("a: it has 14 bytes; at most 13 are taken (TooLong)", (await client.Download("a")).Refusal!.ToString());
        Assert.Empty(client.Requests());
    }

    [Fact]
    public async Task EveryHashThatIsGivenHasToHold()
    {
        Repository repository = new();
        repository.AddTarget("targets", "a", Content);
        repository.Signed["targets"]["targets"]!["a"]!["hashes"]!["sha512"] = new string('0', 128);
        repository.Publish("targets");
        TestClient client = new(repository);
        await client.Refreshed();

        Assert.Equal("a: the file's sha512 is not the one that its role says (HashMismatch)", (await client.Download("a")).Refusal!.ToString());
    }

    [Fact]
    public async Task ASubstitutedPairOfTargetsIsRefusedAndTheNextStateIsTaken()
    {
        (TestClient client, Repository repository) = await With("a", consistent: true);
        byte[] evil = Encoding.UTF8.GetBytes("evil");
        Dictionary<string, byte[]> files = repository.Files.Where(f => f.Key.StartsWith("targets/", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        foreach (string file in files.Keys)
        {
            repository.Files[file] = evil;
        }

        Assert.Null((await client.Download("a")).Bytes);

        repository.AddTarget("targets", "a", evil);
        repository.Publish("targets");
        await client.Refreshed();
        Assert.Equal(evil, (await client.Download("a")).Bytes!.Value.ToArray());
    }

    private static async Task<(TestClient Client, Repository Repository)> With(string path, bool consistent, TrustLimits? limits = null)
    {
        Repository repository = new(consistent);
        repository.AddTarget("targets", path, Content);
        repository.Publish("targets");
        TestClient client = new(repository, limits);
        await client.Refreshed();
        client.Requests();
        return (client, repository);
    }
}
