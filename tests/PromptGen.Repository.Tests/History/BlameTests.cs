using System;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.History;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Refreshing;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Repository.Tests.Support;
using PromptGen.Templates.Artefacts;
using Xunit;

namespace PromptGen.Repository.Tests.History;

public sealed class BlameTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly TestRepository _repository = new();
    private readonly DateTimeOffset _start;

    // At 0 h the repository, at 1 h version 1.0.0, at 2 h another prompt, at 3 h version 1.1.0.
    public BlameTests()
    {
        _start = _repository.Clock.Now;
        _repository.Clock.Pass(Hour);
        ChannelMoves.Publish(_repository.Access(), "stable", [TestRepository.Offer("support-bot", "1.0.0", "First")], new MoveNote("Ana", "the first"));
        _repository.Clock.Pass(Hour);
        ChannelMoves.Publish(_repository.Access(), "stable", [TestRepository.Offer("greeting", "1.0.0")], new MoveNote("Ben", "another prompt"));
        _repository.Clock.Pass(Hour);
        ChannelMoves.Publish(_repository.Access(), "stable", [TestRepository.Offer("support-bot", "1.1.0", "Second")], new MoveNote("Carla", "the second"));
    }

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(1.0, "1.0.0", "First\n", "Ana", "the first", 2)]
    [InlineData(2.5, "1.0.0", "First\n", "Ana", "the first", 2)]
    [InlineData(3.0, "1.1.0", "Second\n", "Carla", "the second", 4)]
    [InlineData(900.0, "1.1.0", "Second\n", "Carla", "the second", 4)]
    public void The_text_of_a_moment_is_told_with_who_put_it_there(double hours, string version, string text, string who, string reason, long seq)
    {
        Refresh.Run(_repository.Access());

        BlameAnswer answer = Ask(hours);

        Assert.Equal((version, text), (answer.Version!.Version, answer.Text));
        Assert.Equal((who, reason, seq), (answer.Origin!.Who, answer.Origin.Reason, answer.Origin.Seq));
        Assert.Equal(6, answer.Proof.Count);
        Assert.All(answer.Proof, p => Assert.True(File.Exists(_repository.PathOf(p)), p));
        Assert.Equal([$"holder of stable ({_repository.Keys["stable"].Public.Short})"], answer.SignedBy);
    }

    [Fact]
    public void Before_the_first_state_nothing_was_said()
    {
        Assert.Contains("there was no state yet at 2026-09-12T13:00:00Z; the first is of 2026-09-12T14:00:00Z", Assert.Throws<RefusedException>(() => Ask(-1)).Message, StringComparison.Ordinal);
        BlameAnswer answer = Ask(0.5);
        Assert.Null(answer.Version);
        Assert.Null(answer.Origin);
        Assert.Equal(5, answer.Proof.Count);
    }

    [Fact]
    public void A_stop_is_told_with_who_stopped()
    {
        _repository.Clock.Pass(Hour);
        StopMoves.Stop(_repository.Access(), [new Stop("*", "support-bot")], new MoveNote("Dan", "it promises refunds"));
        _repository.Clock.Pass(Hour);
        StopMoves.Resume(_repository.Access(), [new Stop("*", "support-bot")], new MoveNote("Dan", "it is right"));

        BlameAnswer stopped = Ask(4.5);
        Assert.Equal(("Dan", "it promises refunds"), (stopped.Origin!.Who, stopped.Origin.Reason));
        Assert.Equal(new Stop("*", "support-bot"), stopped.Stop);
        Assert.Null(stopped.Version);
        Assert.Equal("1.1.0", Ask(5.5).Version!.Version);
    }

    [Fact]
    public void A_key_decides_the_arm_as_the_client_does()
    {
        _repository.Clock.Pass(Hour);
        SplitMove.Run(_repository.Access(), "stable", "support-bot", new SplitRequest("tone-1", new ValueList<(string, int)>([("1.0.0", 500), ("1.1.0", 500)])), TestRepository.Note);

        // The buckets of docs/splits.md: user-1 has 747, user-2 has 321.
        Assert.Equal("1.1.0", Ask(4.5, "user-1").Version!.Version);
        Assert.Equal("1.0.0", Ask(4.5, "user-2").Version!.Version);
        Assert.Equal("1.0.0", Ask(4.5).Version!.Version);
    }

    [Fact]
    public void What_it_includes_is_told_too()
    {
        PromptArtefact plain = TestRepository.Artefact("letter", "1.0.0");
        PromptArtefact artefact = new(plain.Id, plain.Version, plain.Digest, plain.Contract, plain.Body, [new ArtefactPartial("shared/style", "2.0.0", plain.Digest, [], new ArtefactBody(1, "Be kind.\n"))]);
        ChannelMoves.Publish(_repository.Access(), "stable", [OfferedVersion.Of(artefact, 1)], TestRepository.Note);

        BlameAnswer answer = new Blame(_repository.Folder).Answer(new BlameQuestion("letter", _repository.Clock.Now, "stable"));

        Assert.Equal([new BlamedPartial("shared/style", "2.0.0", "Be kind.\n")], answer.Includes);
    }

    [Theory]
    [InlineData("metadata/timestamps/2.json")]
    [InlineData("metadata/2.snapshot.json")]
    [InlineData("metadata/2.channel.stable.json")]
    public void A_changed_file_proves_nothing(string relative)
    {
        string file = _repository.PathOf(relative);
        File.WriteAllText(file, File.ReadAllText(file).Replace("2026-09-12T15:00:00Z", "2026-09-12T15:00:01Z", StringComparison.Ordinal).Replace("the first", "the last!", StringComparison.Ordinal).Replace("\"version\":2", "\"version\":3", StringComparison.Ordinal));

        Assert.Equal(ChannelCodes.BrokenRepository, Assert.Throws<RefusedException>(() => Ask(1.5)).Findings[0].Diagnostic.Code);
    }

    [Fact]
    public void The_log_lists_the_states_the_newest_first()
    {
        Assert.Equal(["the second", "another prompt", "the first", TestRepository.Note.Reason, TestRepository.Note.Reason], ChannelLog.Read(_repository.Folder, "stable", null).Select(e => e.Note.Reason));
        Assert.Equal(["the second", "the first"], ChannelLog.Read(_repository.Folder, null, "support-bot").Select(e => e.Note.Reason));
    }

    private BlameAnswer Ask(double hours, string? key = null) => new Blame(_repository.Folder).Answer(new BlameQuestion("support-bot", _start.AddHours(hours), "stable", key));
}
