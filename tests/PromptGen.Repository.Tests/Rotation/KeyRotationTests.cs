using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Refreshing;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Rotation;
using PromptGen.Repository.State;
using PromptGen.Repository.Tests.Support;
using Xunit;

namespace PromptGen.Repository.Tests.Rotation;

public sealed class KeyRotationTests : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly byte[] _anchor;

    public KeyRotationTests()
    {
        _anchor = _repository.Anchor;
        _repository.Publish("stable", "support-bot", "1.0.0");
        _repository.Keys["new"] = SigningKey.Create("new.pem");
    }

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("root", "root")]
    [InlineData("targets", "targets")]
    [InlineData("online", "online")]
    [InlineData("stops", "stops")]
    [InlineData("stable", "stable")]
    [InlineData("channel.stable", "stable")]
    public void A_key_is_replaced_and_clients_of_the_first_root_follow(string role, string old)
    {
        Assert.True(Rotate(role, old).IsCommitted);

        _repository.Keys.Remove(old);
        if (role == "online")
        {
            _repository.Keys[Role.Online] = _repository.Keys["new"];
        }

        _repository.AssertWhole();
        _repository.Publish("canary", "support-bot", "1.0.0");
        Refresh.Run(_repository.Access());
        RepositoryState state = RepositoryReader.Read(_repository.Folder, _repository.Clock.Now, _anchor);
        Assert.Contains(state.Roles.SelectMany(r => state.AuthorityOf(r).Keys), k => k == _repository.Keys["new"].Public);
    }

    [Fact]
    public void The_old_key_signs_nothing_any_more()
    {
        Rotate("stable", "stable");

        _repository.AssertRefused(ChannelCodes.BadKey, "none of the keys at hand may sign for channel.stable; it takes one of " + _repository.Keys["new"].Public.Short, () =>
            ChannelMoves.Publish(_repository.Access("stable", Role.Online), "stable", [TestRepository.Offer("support-bot", "1.1.0")], TestRepository.Note));
    }

    [Fact]
    public void A_stolen_online_key_is_replaced_without_it()
    {
        SigningKey stolen = _repository.Keys[Role.Online];
        _repository.Keys.Remove(Role.Online);

        ChangeOutcome outcome = KeyRotation.Run(
            _repository.Access(),
            new RotationRequest("online", new ValueList<PublicKey>([_repository.Keys["new"].Public]), new ValueList<string>([stolen.Public.Short]), null, new Dictionary<string, string>()),
            TestRepository.Note);

        Assert.True(outcome.IsCommitted);
        _repository.AssertWhole();
    }

    [Fact]
    public void A_higher_threshold_is_signed_by_as_many()
    {
        RotationRequest request = new("stable", new ValueList<PublicKey>([_repository.Keys["new"].Public]), ValueList<string>.Empty, 2, new Dictionary<string, string> { [_repository.Keys["new"].Public.Id] = "ben" });

        Assert.True(KeyRotation.Run(_repository.Access(), request, TestRepository.Note).IsCommitted);

        Assert.Equal(2, _repository.State.AuthorityOf("channel.stable").Threshold);
        Assert.Equal("ben", _repository.State.Targets.Content.Policy.HolderOf(_repository.Keys["new"].Public.Id));
        _repository.AssertWhole();
        ChangeOutcome alone = ChannelMoves.Publish(_repository.Access("stable", Role.Online), "stable", [TestRepository.Offer("support-bot", "1.1.0")], TestRepository.Note);
        Assert.Equal(["ben"], Assert.Single(alone.Missing).Holders);
    }

    [Theory]
    [InlineData("stabel", "x", null, "there is no role 'stabel'; did you mean 'stable'?")]
    [InlineData("stable", "nobody", null, "the role 'stable' has no key 'nobody'; it has holder of stable (")]
    [InlineData("stable", null, 3, "the role 'stable' could not be signed for any more: it needs 3 signatures and has 1 key")]
    [InlineData("stops", null, 2, "stops take one signature, so that whoever is on call can stop alone")]
    [InlineData("stable", null, 1, "the role 'stable' has just these keys and this threshold")]
    public void What_cannot_be_rotated_is_said(string role, string? remove, int? threshold, string message)
    {
        RotationRequest request = new(role, ValueList<PublicKey>.Empty, new ValueList<string>(remove is null ? [] : [remove]), threshold, new Dictionary<string, string>());

        RefusedException refused = Assert.Throws<RefusedException>(() => KeyRotation.Run(_repository.Access(), request, TestRepository.Note));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_repository.PathOf("metadata/2.targets.json")));
    }

    private ChangeOutcome Rotate(string role, string old) => KeyRotation.Run(
        _repository.Access(),
        new RotationRequest(role, new ValueList<PublicKey>([_repository.Keys["new"].Public]), new ValueList<string>([_repository.Keys[old].Public.Id]), null, new Dictionary<string, string>()),
        TestRepository.Note);
}
