using System;
using System.IO;
using System.Linq;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Refreshing;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Repository.Tests.Support;
using Xunit;

namespace PromptGen.Repository.Tests.Moves;

public class ChannelMoveTests
{
    [Fact]
    public void APublishedVersionIsWhatTheChannelSays()
    {
        using var repository = new TestRepository();
        repository.Clock.Pass(TimeSpan.FromMinutes(3));

        ChangeOutcome outcome = ChannelMoves.Publish(repository.Access("stable", Role.Online), "stable", [TestRepository.Offer("support-bot", "1.1.0", tests: 3)], TestRepository.Note);

        Assert.True(outcome.IsCommitted);
        Assert.Equal([new StateChange("support-bot", null, "1.1.0")], outcome.Changes);
        Pointer? pointer = repository.PointerOf("stable", "support-bot");
        Assert.Equal(("1.1.0", 3), (pointer!.Version!.Version, pointer.Version.Tests));
        RoleFile<StateContent> state = repository.State.Channel("stable").File;
        StateNote note = state.Content.Note;
        Assert.Equal((2L, 2L, 1, 1), (state.Version, note.Seq, note.Prompts, note.Shards));
        Assert.Equal((repository.Clock.Now, TestRepository.Note.Who, TestRepository.Note.Reason), (note.At, note.Who, note.Reason));
        Assert.Equal(Documents.Sha256.Hex(File.ReadAllBytes(repository.PathOf("metadata/1.channel.stable.json"))), note.Previous);
        Assert.Equal((1, 5), (repository.AssertWhole().Versions, repository.AssertWhole().States));
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("\"quoted\" and back\\slash")]
    [InlineData("Zoë 😀 \u2028 \u0001")]
    public void WhateverAReasonHoldsIsSignedAndReadBack(string reason)
    {
        using var repository = new TestRepository();

        ChannelMoves.Publish(repository.Access(), "stable", [TestRepository.Offer("support-bot", "1.0.0")], new MoveNote(reason, reason));

        StateNote note = repository.State.Channel("stable").File.Content.Note;
        Assert.Equal((reason, reason), (note.Who, note.Reason));
        repository.AssertWhole();
    }

    [Fact]
    public void AChangeMovesOneFileAmongMany()
    {
        using var repository = new TestRepository();
        ChannelMoves.Publish(repository.Access(), "stable", [.. Enumerable.Range(0, 1000).Select(i => TestRepository.Offer($"prompt-{i}", "1.0.0"))], TestRepository.Note);
        Assert.Equal(4, repository.State.Channel("stable").File.Content.Note.Shards);
        string[] before = [.. repository.Files().Keys];

        repository.Publish("stable", "prompt-7", "1.1.0");

        int index = ShardLayout.IndexOf("prompt-7", 4);
        string[] added = [.. repository.Files().Keys.Except(before).Where(f => !f.StartsWith("metadata/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(2, added.Length);
        Assert.StartsWith("artefacts/", added[0], StringComparison.Ordinal);
        Assert.EndsWith(FormattableString.Invariant($".{index:00}-of-04.json"), added[1], StringComparison.Ordinal);
        repository.AssertWhole();
    }

    [Theory]
    [InlineData("stable", "1.1.0-rc.1", 1, "is a pre-release, which the protected channel 'stable' keeps out")]
    [InlineData("stable", "1.1.0", 0, "has no test case that passed, which the protected channel 'stable' asks for")]
    [InlineData("stable", "1.1.0-draft+ab12cd34", 1, "is a draft, which enters no channel but one made for drafts")]
    [InlineData("canary", "1.1.0-draft+ab12cd34", 1, "is a draft, which enters no channel but one made for drafts")]
    public void AProtectedChannelKeepsOutWhatIsNotReady(string channel, string version, int tests, string message)
    {
        using var repository = new TestRepository();

        repository.AssertRefused(ChannelCodes.VersionRefused, message, () => ChannelMoves.Publish(repository.Access(), channel, [TestRepository.Offer("support-bot", version, tests: tests)], TestRepository.Note));
    }

    [Theory]
    [InlineData("canary", "1.1.0-rc.1")]
    [InlineData("dev", "1.1.0-draft+ab12cd34")]
    public void AnOpenChannelTakesWhatIsNotReady(string channel, string version)
    {
        using var repository = new TestRepository();

        Assert.True(ChannelMoves.Publish(repository.Access(), channel, [TestRepository.Offer("support-bot", version, tests: 0)], TestRepository.Note).IsCommitted);
        repository.AssertWhole();
    }

    [Fact]
    public void AVersionNeverComesBackWithAnotherDigest()
    {
        using var repository = new TestRepository();
        repository.Publish("canary", "support-bot", "1.0.0");
        repository.Publish("canary", "support-bot", "1.1.0");

        repository.AssertRefused(ChannelCodes.DigestTaken, "a version never changes, so release another", () => repository.Publish("stable", "support-bot", "1.0.0", "Another text"));
        Assert.True(repository.Publish("stable", "support-bot", "1.0.0").IsCommitted);
    }

    [Fact]
    public void AnUnknownChannelIsNamedWithTheNearest()
    {
        using var repository = new TestRepository();

        repository.AssertRefused(ChannelCodes.NotInRepository, "there is no channel 'stabel'; did you mean 'stable'?; there are canary, dev, stable", () => repository.Publish("stabel", "support-bot", "1.0.0"));
    }

    [Fact]
    public void AKeyOfAnotherRoleSignsNothing()
    {
        using var repository = new TestRepository();

        repository.AssertRefused(ChannelCodes.BadKey, "none of the keys at hand may sign for channel.stable; it takes one of holder of stable's", () =>
            ChannelMoves.Publish(repository.Access("canary", Role.Online), "stable", [TestRepository.Offer("support-bot", "1.0.0")], TestRepository.Note));
    }

    [Fact]
    public void WhatAChannelSaysAlreadyIsNoNewState()
    {
        using var repository = new TestRepository();
        repository.Publish("stable", "support-bot", "1.0.0");

        repository.AssertRefused(ChannelCodes.BadMove, "the channel 'stable' says that already", () => repository.Publish("stable", "support-bot", "1.0.0"));
    }

    [Fact]
    public void AStopNeedsItsOwnKeyAlone()
    {
        using var repository = new TestRepository();
        Stop stop = new("stable", "support-bot");

        StopMoves.Stop(repository.Access(Role.Stops, Role.Online), [stop, new Stop("*", "greeting")], TestRepository.Note);
        Assert.Equal([new Stop("*", "greeting"), stop], repository.Stops());
        repository.AssertRefused(ChannelCodes.BadMove, "that is stopped already", () => StopMoves.Stop(repository.Access(), [stop], TestRepository.Note));
        StopMoves.Resume(repository.Access(Role.Stops, Role.Online), [stop], TestRepository.Note);

        Assert.Equal([new Stop("*", "greeting")], repository.Stops());
        Assert.Equal([new StateChange("support-bot", "stopped", null, "stable")], repository.State.States[Role.Stops].Content.Note.Changes);
        repository.AssertRefused(ChannelCodes.BadMove, "there is no such stop", () => StopMoves.Resume(repository.Access(), [stop], TestRepository.Note));
        repository.AssertWhole();
    }

    [Fact]
    public void WithoutTheOnlineKeyAChangeWaitsForTheNextRefresh()
    {
        using var repository = new TestRepository();

        ChangeOutcome outcome = ChannelMoves.Publish(repository.Access("stable"), "stable", [TestRepository.Offer("support-bot", "1.0.0")], TestRepository.Note);
        Assert.Equal((false, true), (outcome.IsCommitted, outcome.NeedsOnlineKey));
        Assert.Null(repository.PointerOf("stable", "support-bot"));
        repository.AssertWhole();
        RefreshOutcome refreshed = Refresh.Run(repository.Access(Role.Online));

        Assert.Equal([outcome.Proposal], refreshed.Committed);
        Assert.Equal("1.0.0", repository.PointerOf("stable", "support-bot")!.Word);
        Assert.DoesNotContain(repository.Files().Keys, f => f.StartsWith("pending/", StringComparison.Ordinal));
        repository.AssertWhole();
    }

    [Fact]
    public void ARefreshKeepsARepositoryCurrent()
    {
        using var repository = new TestRepository();
        repository.Clock.Pass(TimeSpan.FromDays(20));
        Assert.Throws<RefusedException>(() => RepositoryReader.Read(repository.Folder, repository.Clock.Now));

        RefreshOutcome outcome = Refresh.Run(repository.Access(Role.Online));

        Assert.Equal(repository.Clock.Now.AddDays(14), outcome.Expires);
        Assert.Empty(outcome.Warnings);
        repository.AssertWhole();
        repository.Clock.Pass(TimeSpan.FromDays(200));
        Assert.Equal(5 + 1, Refresh.Run(repository.Access(Role.Online)).Warnings.Count);
    }

    [Fact]
    public void ARefreshRemovesWhatWritersLeftThatDied()
    {
        using var repository = new TestRepository();
        string old = repository.PathOf("metadata/.timestamp.json.1.tmp");
        string young = repository.PathOf("metadata/.timestamp.json.2.tmp");
        foreach ((string file, double hours) in new[] { (old, -2.0), (young, -0.5) })
        {
            File.WriteAllText(file, "{");
            File.SetLastWriteTimeUtc(file, repository.Clock.Now.AddHours(hours).UtcDateTime);
        }

        Refresh.Run(repository.Access());

        Assert.Equal((false, true), (File.Exists(old), File.Exists(young)));
    }

    [Fact]
    public void AClockThatGoesBackLeavesHistoryInOrder()
    {
        using var repository = new TestRepository();
        repository.Publish("stable", "support-bot", "1.0.0");
        DateTimeOffset last = repository.State.Channel("stable").File.Content.Note.At;
        repository.Clock.Pass(TimeSpan.FromDays(-1));

        repository.Publish("stable", "support-bot", "1.1.0");

        Assert.Equal(last, repository.State.Channel("stable").File.Content.Note.At);
    }
}
