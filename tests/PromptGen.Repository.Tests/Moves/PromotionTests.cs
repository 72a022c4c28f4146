using System;
using System.IO;
using System.Linq;
using PromptGen.Repository.Moves;
using PromptGen.Repository.State;
using PromptGen.Repository.Tests.Support;
using Xunit;

namespace PromptGen.Repository.Tests.Moves;

public sealed class PromotionTests : IDisposable
{
    private readonly TestRepository _staging = new();
    private readonly TestRepository _production = new();

    public void Dispose()
    {
        _staging.Dispose();
        _production.Dispose();
    }

    [Fact]
    public void A_version_is_brought_over_and_signed_anew()
    {
        _staging.Publish("stable", "support-bot", "1.0.0");

        ChangeOutcome outcome = Promote("1.0.0");

        Assert.True(outcome.IsCommitted);
        Assert.Equal(_staging.PointerOf("stable", "support-bot"), _production.PointerOf("stable", "support-bot"));
        Assert.All(_production.State.Channel("stable").File.Document.Signatures, s => Assert.Equal(_production.Keys["stable"].Public.Id, s.KeyId));
        _production.AssertWhole();
    }

    [Fact]
    public void It_may_go_from_one_channel_to_another()
    {
        _staging.Publish("canary", "support-bot", "1.0.0");

        Assert.Throws<RefusedException>(() => Promotion.Run(_staging.Access(), "stable", _staging.Folder, "stable", [("support-bot", "1.0.0")], null, TestRepository.Note));
        Promotion.Run(_staging.Access(), "stable", _staging.Folder, "canary", [("support-bot", "1.0.0")], null, TestRepository.Note);

        Assert.Equal("1.0.0", _staging.PointerOf("stable", "support-bot")!.Word);
    }

    [Fact]
    public void A_version_that_is_served_nowhere_is_refused()
    {
        _staging.Publish("stable", "support-bot", "1.0.0");
        _staging.Publish("stable", "support-bot", "1.1.0");

        _production.AssertRefused(ChannelCodes.NotInRepository, "no channel here serves version 1.0.0 of 'support-bot'; it serves 1.1.0", () => Promote("1.0.0"));
    }

    [Fact]
    public void A_version_without_tests_stays_out_of_a_protected_channel()
    {
        ChannelMoves.Publish(_staging.Access(), "canary", [TestRepository.Offer("support-bot", "1.0.0", tests: 0)], TestRepository.Note);

        _production.AssertRefused(ChannelCodes.VersionRefused, "has no test case that passed", () => Promote("1.0.0"));
    }

    [Fact]
    public void An_artefact_that_was_changed_is_refused()
    {
        _staging.Publish("stable", "support-bot", "1.0.0");
        string artefact = Directory.EnumerateFiles(_staging.PathOf("artefacts")).Single();
        File.WriteAllText(artefact, File.ReadAllText(artefact).Replace("Hello", "Hullo", StringComparison.Ordinal));

        _production.AssertRefused(ChannelCodes.BrokenRepository, "is signed; restore it from a copy", () => Promote("1.0.0"));
    }

    [Fact]
    public void A_repository_that_clients_refuse_promotes_nothing()
    {
        _staging.Publish("stable", "support-bot", "1.0.0");
        _production.Clock.Pass(TimeSpan.FromDays(15));

        Assert.Equal(ChannelCodes.Expired, Assert.Throws<RefusedException>(() => Promote("1.0.0")).Findings[0].Diagnostic.Code);
    }

    [Fact]
    public void The_same_number_with_another_text_is_refused_for_ever()
    {
        _production.Publish("stable", "support-bot", "1.0.0", "Another text");
        _staging.Publish("stable", "support-bot", "1.0.0");

        _production.AssertRefused(ChannelCodes.DigestTaken, "a version never changes", () => Promote("1.0.0"));
    }

    private ChangeOutcome Promote(string version) => Promotion.Run(_production.Access(), "stable", _staging.Folder, null, [("support-bot", version)], null, TestRepository.Note);
}
