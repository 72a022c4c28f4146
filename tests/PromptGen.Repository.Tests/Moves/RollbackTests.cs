using System;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Shards;
using PromptGen.Repository.Tests.Support;
using Xunit;

namespace PromptGen.Repository.Tests.Moves;

public sealed class RollbackTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_rollback_is_a_newer_state_with_what_was_said_before()
    {
        _repository.Publish("stable", "support-bot", "1.0.0");
        Pointer first = _repository.PointerOf("stable", "support-bot")!;
        _repository.Publish("stable", "support-bot", "1.1.0");
        _repository.Publish("stable", "greeting", "1.0.0");

        ChangeOutcome outcome = Rollback.Run(_repository.Access(), "stable", "support-bot", null, TestRepository.Note);

        Assert.Equal("1.1.0", outcome.Changes[0].From);
        Assert.Equal(first, _repository.PointerOf("stable", "support-bot"));
        Assert.Equal("1.0.0", _repository.PointerOf("stable", "greeting")!.Word);
        Assert.Equal(5, _repository.State.Channel("stable").File.Content.Note.Seq);
        _repository.AssertWhole();
    }

    [Fact]
    public void The_first_thing_said_is_taken_back_to_nothing()
    {
        _repository.Publish("stable", "support-bot", "1.0.0");

        Rollback.Run(_repository.Access(), "stable", "support-bot", null, TestRepository.Note);

        Assert.Null(_repository.PointerOf("stable", "support-bot"));
        _repository.AssertRefused(ChannelCodes.BadMove, "the channel 'stable' never said anything of 'other'", () => Rollback.Run(_repository.Access(), "stable", "other", null, TestRepository.Note));
    }

    [Fact]
    public void A_version_may_be_named()
    {
        foreach (string version in new[] { "1.0.0", "1.1.0", "1.2.0" })
        {
            _repository.Publish("stable", "support-bot", version);
        }

        Rollback.Run(_repository.Access(), "stable", "support-bot", "1.0.0", TestRepository.Note);

        Assert.Equal("1.0.0", _repository.PointerOf("stable", "support-bot")!.Word);
        _repository.AssertRefused(ChannelCodes.NotInRepository, "no channel ever named version 1.9.0 of 'support-bot'; did you mean '1.0.0'?; there are 1.0.0, 1.1.0, 1.2.0", () =>
            Rollback.Run(_repository.Access(), "stable", "support-bot", "1.9.0", TestRepository.Note));
    }

    [Fact]
    public void A_split_takes_versions_that_the_repository_has()
    {
        _repository.Publish("canary", "support-bot", "1.1.0");
        _repository.Publish("stable", "support-bot", "1.0.0");
        SplitRequest request = new("tone-1", new ValueList<(string, int)>([("1.0.0", 900), ("1.1.0", 100)]), Default: "1.1.0", Baked: ">=1.0.0 <2.0.0");

        SplitMove.Run(_repository.Access(), "stable", "support-bot", request, TestRepository.Note);

        Pointer pointer = _repository.PointerOf("stable", "support-bot")!;
        Assert.Equal(("split:tone-1", ">=1.0.0 <2.0.0", 1), (pointer.Word, pointer.Baked, pointer.Split!.Default));
        Assert.Equal([("1.0.0", 900), ("1.1.0", 100)], pointer.Split.Arms.Select(a => (a.Version.Version, a.Weight)));
        _repository.AssertWhole();
        Rollback.Run(_repository.Access(), "stable", "support-bot", null, TestRepository.Note);
        Assert.Equal("1.0.0", _repository.PointerOf("stable", "support-bot")!.Word);
    }

    [Theory]
    [InlineData(200, null, "the arms of a split weigh 1000 together, not 1100")]
    [InlineData(100, "2.0.0", "one of a split's arms has to be the default")]
    public void What_is_no_split_is_refused(int weight, string? fallback, string message)
    {
        _repository.Publish("stable", "support-bot", "1.1.0");
        _repository.Publish("stable", "support-bot", "1.0.0");
        SplitRequest request = new("tone-1", new ValueList<(string, int)>([("1.0.0", 900), ("1.1.0", weight)]), fallback);

        _repository.AssertRefused(ChannelCodes.BadMove, message, () => SplitMove.Run(_repository.Access(), "stable", "support-bot", request, TestRepository.Note));
    }
}
