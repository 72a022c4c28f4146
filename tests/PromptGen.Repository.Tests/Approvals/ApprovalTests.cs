using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Approvals;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Refreshing;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Rotation;
using PromptGen.Repository.Tests.Support;
using Xunit;

namespace PromptGen.Repository.Tests.Approvals;

public class ApprovalTests
{
    [Fact]
    public void The_signature_that_reaches_the_threshold_commits()
    {
        using var repository = new TestRepository(2, false, "ben", "carla");

        ChangeOutcome proposed = Propose(repository, "stable", "1.0.0");
        Assert.False(proposed.IsCommitted);
        MissingSignatures missing = Assert.Single(proposed.Missing);
        Assert.Equal(("channel.stable", 1, null), (missing.Role, missing.Count, missing.Why));
        Assert.Equal(["holder of ben", "holder of carla"], missing.Holders);
        Assert.Null(repository.PointerOf("stable", "support-bot"));
        repository.AssertWhole();

        ChangeOutcome signed = Approval.Sign(repository.Access("ben", Role.Online), null);

        Assert.True(signed.IsCommitted);
        Assert.Equal(proposed.Proposal, signed.Proposal);
        Assert.Equal([new StateChange("support-bot", null, "1.0.0")], signed.Changes);
        Assert.Equal("1.0.0", repository.PointerOf("stable", "support-bot")!.Word);
        Assert.Equal(TestRepository.Note.Who, repository.State.Channel("stable").File.Content.Note.Who);
        Assert.DoesNotContain(repository.Files().Keys, f => f.StartsWith("pending/", StringComparison.Ordinal));
        repository.AssertWhole();
    }

    [Fact]
    public void One_key_counts_once_however_often_it_signs()
    {
        using var repository = new TestRepository(2, false, "ben");
        Propose(repository, "stable", "1.0.0");

        repository.AssertRefused(ChannelCodes.SignatureRefused, "the keys at hand have signed", () => Approval.Sign(repository.Access("stable", Role.Online), null));
        repository.AssertRefused(ChannelCodes.SignatureRefused, "none of the keys at hand may sign", () => Approval.Sign(repository.Access("canary", Role.Online), null));
        Assert.Null(repository.PointerOf("stable", "support-bot"));
    }

    [Fact]
    public void A_role_cannot_reach_two_with_one_key_under_two_names()
    {
        var key = SigningKey.Create("a.pem");

        Assert.Equal("it needs 2 signatures and has 1 key", RoleAuthority.Of(2, key.Public, SigningKey.Of(Copy(key), "b.pem").Public).Problem);
    }

    [Fact]
    public void Nobody_approves_what_they_proposed_where_four_eyes_are_asked_for()
    {
        using var repository = new TestRepository(1, true, "ben");

        ChangeOutcome proposed = Propose(repository, "stable", "1.0.0");
        Assert.Equal(("four eyes", 1), (Assert.Single(proposed.Missing).Why, proposed.Missing[0].Count));
        Assert.Equal(["holder of ben"], proposed.Missing[0].Holders);
        repository.AssertRefused(ChannelCodes.SignatureRefused, "the keys at hand have signed", () => Approval.Sign(repository.Access("stable", Role.Online), null));

        // Nor by the scheduled job, which has no key of the channel.
        Assert.Empty(Refresh.Run(repository.Access(Role.Online)).Committed);
        Assert.True(Approval.Sign(repository.Access("ben", Role.Online), null).IsCommitted);
        repository.AssertWhole();
    }

    [Fact]
    public void A_second_key_of_the_same_person_is_no_second_pair_of_eyes()
    {
        using var repository = new TestRepository(2, true, "ben", "ana2");
        KeyRotation.Run(
            repository.Access(Role.Targets, "stable", Role.Online),
            new RotationRequest("stable", ValueList<PublicKey>.Empty, ValueList<string>.Empty, 1, new Dictionary<string, string> { [repository.Keys["ana2"].Public.Id] = "holder of stable" }),
            TestRepository.Note);
        Approval.Sign(repository.Access("ben", Role.Online), null);
        Propose(repository, "stable", "1.0.0");

        repository.AssertRefused(ChannelCodes.SignatureRefused, "'holder of stable' proposed this, and somebody else has to approve it: holder of ben", () => Approval.Sign(repository.Access("ana2", Role.Online), null));
    }

    [Fact]
    public void A_stale_base_is_refused_and_may_be_dropped()
    {
        using var repository = new TestRepository(2, false, "ben");
        string first = Propose(repository, "stable", "1.0.0").Proposal;
        string second = Propose(repository, "stable", "1.1.0").Proposal;
        Approval.Sign(repository.Access("ben", Role.Online), second);

        repository.AssertRefused(ChannelCodes.StaleBase, $"the proposal '{first}' was made before the present state of 'channel.stable'", () => Approval.Sign(repository.Access("ben", Role.Online), first));
        Assert.Equal(first, Approval.Drop(repository.Access(), null));
        Assert.Equal("1.1.0", repository.PointerOf("stable", "support-bot")!.Word);
        repository.AssertRefused(ChannelCodes.NotInRepository, "no proposal waits for a signature", () => Approval.Sign(repository.Access(), null));
    }

    [Fact]
    public void A_changed_proposal_gathers_no_signatures_for_something_else()
    {
        using var repository = new TestRepository(2, false, "ben");
        string file = repository.PathOf($"pending/{Propose(repository, "stable", "1.0.0").Proposal}.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("it reads better", "it reads worse!", StringComparison.Ordinal));

        ChangeOutcome outcome = Approval.Sign(repository.Access("ben", Role.Online), null);

        Assert.False(outcome.IsCommitted);
        Assert.Null(repository.PointerOf("stable", "support-bot"));
    }

    [Fact]
    public void An_old_state_with_all_its_signatures_is_not_committed_again()
    {
        using var repository = new TestRepository();
        repository.Publish("stable", "support-bot", "1.0.0");
        string old = File.ReadAllText(repository.PathOf("metadata/2.channel.stable.json"));
        repository.Publish("stable", "support-bot", "1.1.0");
        string current = Documents.Sha256.Hex(File.ReadAllBytes(repository.PathOf("metadata/3.channel.stable.json")));
        string planted = repository.PathOf("pending/channel.stable-4-00000000.json");
        File.WriteAllText(planted, $$$"""{"format":1,"who":"x","at":"2026-09-12T14:00:00Z","reason":"x","proposed_by":[],"base":{"channel.stable":"{{{current}}}"},"above":0,"documents":{"channel.stable":{{{old}}}}}""");

        Assert.Empty(Refresh.Run(repository.Access(Role.Online)).Committed);
        repository.AssertRefused(ChannelCodes.StaleBase, "was made before the present state of 'channel.stable'", () => Approval.Sign(repository.Access(), null));
        Assert.Equal("1.1.0", repository.PointerOf("stable", "support-bot")!.Word);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"format":1,"who":"x","at":"2026-09-12T14:00:00Z","reason":"x","proposed_by":[],"base":{},"above":0,"documents":{}}""")]
    [InlineData("""{"format":1,"who":"x","at":"2026-09-12T14:00:00Z","reason":"x","proposed_by":[],"base":{},"above":0,"documents":{"snapshot":{"signatures":[],"signed":{}}}}""")]
    [InlineData("""{"format":1,"who":"x","at":"2026-09-12T14:00:00Z","reason":"x","proposed_by":[],"base":{},"above":0,"documents":{"channel.x":{"signatures":[],"signed":{}}}}""")]
    public void What_is_no_proposal_is_said_with_its_place(string text)
    {
        using var repository = new TestRepository();
        File.WriteAllText(repository.PathOf("pending/x.json"), text);

        repository.AssertRefused(ChannelCodes.BrokenRepository, "the file cannot be read: ", () => Approval.Sign(repository.Access(), null));
    }

    [Fact]
    public void Two_proposals_on_one_base_are_told_apart_by_their_beginnings()
    {
        using var repository = new TestRepository(2, false, "ben");
        string[] ids = [Propose(repository, "stable", "1.0.0").Proposal, Propose(repository, "stable", "1.1.0").Proposal];

        repository.AssertRefused(ChannelCodes.NotInRepository, "several proposals wait; name one of " + string.Join(", ", ids.Order(StringComparer.Ordinal)), () => Approval.Sign(repository.Access("ben", Role.Online), null));
    }

    private static ChangeOutcome Propose(TestRepository repository, string key, string version) =>
        ChannelMoves.Publish(repository.Access(key, Role.Online), "stable", [TestRepository.Offer("support-bot", version)], TestRepository.Note);

    private static System.Security.Cryptography.ECDsa Copy(SigningKey key)
    {
        var copy = System.Security.Cryptography.ECDsa.Create();
        copy.ImportFromPem(key.ToPem());
        return copy;
    }
}
