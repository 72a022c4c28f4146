using System;
using System.IO;
using System.Linq;
using PromptGen.Repository.Checking;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Refreshing;
using PromptGen.Repository.Tests.Support;
using Xunit;

namespace PromptGen.Repository.Tests.Checking;

public sealed class RepositoryCheckTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public RepositoryCheckTests()
    {
        _repository.Publish("stable", "support-bot", "1.0.0");
        _repository.Publish("stable", "support-bot", "1.1.0");
    }

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("metadata/timestamp.json")]
    [InlineData("metadata/3.snapshot.json")]
    [InlineData("metadata/3.channel.stable.json")]
    [InlineData("metadata/2.channel.stable.json")]
    [InlineData("metadata/1.targets.json")]
    [InlineData("metadata/1.root.json")]
    [InlineData("targets/channels/stable/*.00-of-01.json")]
    [InlineData("targets/stops/*.stops.json")]
    [InlineData("artefacts/*.json")]
    [InlineData("published/*.json")]
    public void A_byte_that_changes_anywhere_is_found(string pattern)
    {
        string folder = _repository.PathOf(pattern[..pattern.LastIndexOf('/')]);
        int found = 0;
        foreach (string file in Directory.EnumerateFiles(folder, pattern[(pattern.LastIndexOf('/') + 1)..]))
        {
            byte[] good = File.ReadAllBytes(file);
            byte[] bad = [.. good];
            bad[^3] ^= 1;
            File.WriteAllBytes(file, bad);
            found += RepositoryCheck.Run(_repository.Folder, _repository.Clock.Now).Findings.Count > 0 ? 1 : 0;
            File.WriteAllBytes(file, good);
        }

        Assert.True(found >= 1, "the damage is found");
        _repository.AssertWhole();
    }

    [Theory]
    [InlineData("metadata/1.channel.stable.json", "the state before this one, whose SHA-256 is")]
    [InlineData("metadata/3.channel.stable.json", "channel.stable")]
    [InlineData("metadata/1.root.json", "there is no channel repository here")]
    public void A_missing_file_is_found(string relative, string message)
    {
        File.Delete(_repository.PathOf(relative));

        Assert.Contains(message, Assert.Single(RepositoryCheck.Run(_repository.Folder, _repository.Clock.Now).Findings.Take(1)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_is_no_longer_taken_down_is_found()
    {
        File.Delete(Directory.EnumerateFiles(_repository.PathOf("published")).Single());

        Assert.Contains("'support-bot' 1.", RepositoryCheck.Run(_repository.Folder, _repository.Clock.Now).Findings[0].Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_key_inside_is_found()
    {
        File.WriteAllText(_repository.PathOf("jobs.pem"), SigningKey.Create("x").ToPem());

        Assert.Contains("a private key lies inside the repository", Assert.Single(RepositoryCheck.Run(_repository.Folder, _repository.Clock.Now).Findings).Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_expired_is_found_until_it_is_signed_anew()
    {
        _repository.Clock.Pass(TimeSpan.FromDays(15));

        Assert.Equal(ChannelCodes.Expired, Assert.Single(RepositoryCheck.Run(_repository.Folder, _repository.Clock.Now).Findings).Diagnostic.Code);
        Refresh.Run(_repository.Access(Roles.Role.Online));
        _repository.AssertWhole();
    }

    [Fact]
    public void Another_repositorys_root_trusts_nothing_here()
    {
        using var other = new TestRepository();

        Assert.NotEmpty(RepositoryCheck.Run(_repository.Folder, _repository.Clock.Now, other.Anchor).Findings);
        Assert.Empty(RepositoryCheck.Run(_repository.Folder, _repository.Clock.Now, _repository.Anchor).Findings);
    }
}
