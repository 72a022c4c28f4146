using System;
using System.IO;
using System.Linq;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Setup;
using PromptGen.Repository.State;
using PromptGen.Repository.Tests.Support;
using Xunit;

namespace PromptGen.Repository.Tests.Setup;

public class SetupTests
{
    [Fact]
    public void ANewRepositoryIsTakenByTheClient()
    {
        using var repository = new TestRepository();

        repository.AssertWhole();
        RepositoryState state = repository.State;
        Assert.Equal("production", state.Root.Content.Environment);
        Assert.Equal(["canary", "dev", "stable"], state.Channels);
        Assert.All(state.States.Values, s => Assert.Equal((1L, 0), (s.Content.Note.Seq, s.Content.Note.Prompts)));
        Assert.Equal(repository.Clock.Now.AddDays(365), state.Root.Expires);
        Assert.Equal(repository.Clock.Now.AddDays(30), state.Snapshot.Expires);
        Assert.Equal(repository.Clock.Now.AddDays(14), state.Timestamp.Expires);
        Assert.Equal(repository.Request.Policy.Holders, state.Targets.Content.Policy.Holders);
        Assert.Contains("metadata/timestamps/1.json", repository.Files().Keys);
        Assert.True(state.Targets.Content.Channels["stable"].IsProtected);
        Assert.True(state.Targets.Content.Channels["dev"].MayHoldDrafts);
    }

    [Fact]
    public void OneKeyMaySignForEverything()
    {
        using var other = new TestRepository();
        string folder = Path.Combine(other.Folder, "inner");
        var key = SigningKey.Create("mine.pem");

        RepositorySetup.Create(new RepositoryAccess(folder, new KeyRing([key])), RepositoryRequest.OfOneKey("development", key.Public, new ChannelRequest("stable")), TestRepository.Note);

        Assert.Equal("development", RepositoryReader.Read(folder, DateTimeOffset.UtcNow).Root.Content.Environment);
    }

    [Fact]
    public void ARepositoryThatIsThereIsNotBegunAgain()
    {
        using var repository = new TestRepository();

        repository.AssertRefused(ChannelCodes.BadMove, "there is a channel repository here already", () => RepositorySetup.Create(repository.Access(), repository.Request, TestRepository.Note));
    }

    [Fact]
    public void EveryRoleNeedsItsKeysToBegin()
    {
        using var repository = new TestRepository();
        string empty = Directory.CreateDirectory(Path.Combine(repository.Folder, "empty")).FullName;
        RepositoryAccess without = new(empty, new KeyRing(repository.Keys.Where(k => k.Key != "stable").Select(k => k.Value)));

        RefusedException refused = Assert.Throws<RefusedException>(() => RepositorySetup.Create(without, repository.Request, TestRepository.Note));
        Assert.Contains("the role 'channel.stable' needs 1 private keys to begin with, and 0 are at hand", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(empty));
    }

    [Theory]
    [InlineData("Stable")]
    [InlineData("-stable")]
    [InlineData("a/b")]
    [InlineData("")]
    public void AChannelsNameIsWhatAnAddressMayHold(string name)
    {
        var key = SigningKey.Create("mine.pem");
        RepositoryAccess access = new(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")), new KeyRing([key]));

        RefusedException refused = Assert.Throws<RefusedException>(() => RepositorySetup.Create(access, RepositoryRequest.OfOneKey("x", key.Public, new ChannelRequest(name)), TestRepository.Note));
        Assert.Contains("is no channel's name", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoRepositoryIsSaidToBeNone()
    {
        string nowhere = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

        RefusedException refused = Assert.Throws<RefusedException>(() => ChannelMoves.Publish(new RepositoryAccess(nowhere, KeyRing.Empty), "stable", [TestRepository.Offer("a", "1.0.0")], TestRepository.Note));
        Assert.Contains("there is no channel repository here; begin one with 'promptgen channel init'", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere));
    }
}
