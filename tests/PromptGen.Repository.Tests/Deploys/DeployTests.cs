using System;
using System.IO;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Deploys;
using PromptGen.Repository.Documents;
using PromptGen.Repository.History;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Repository.Tests.Support;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Repository.Tests.Deploys;

public sealed class DeployTests : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly string _bundle;

    public DeployTests()
    {
        _bundle = _repository.PathOf("Shop.prompts.json");
        WriteBundle("2.0.0");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Records_follow_each_other_each_signed_and_naming_the_one_before()
    {
        DeployRecord first = Record();
        string hash = Sha256.Hex(File.ReadAllBytes(_repository.PathOf("deploys/shop/1.json")));
        _repository.Clock.Pass(TimeSpan.FromHours(1));

        DeployRecord second = Record();

        Assert.Equal((1L, null), (first.Seq, first.Previous));
        Assert.Equal((2L, hash), (second.Seq, second.Previous));
        Assert.Equal(["shop"], new DeployFolder(_repository.Folder).Apps());
        Assert.Equal(1, new DeployFolder(_repository.Folder).Last("shop", second.At.AddSeconds(-1))!.Value.Record.Seq);
        Assert.Null(new DeployFolder(_repository.Folder).Last("shop", first.At.AddSeconds(-1)));
    }

    [Fact]
    public void A_promotion_warns_of_whoever_goes_back_behind_what_they_have_baked()
    {
        Record();
        _repository.Publish("canary", "support-bot", "1.0.0");

        ChangeOutcome outcome = Promotion.Run(_repository.Access(), "stable", _repository.Folder, "canary", [("support-bot", "1.0.0")], null, TestRepository.Note);

        Assert.Equal(["'shop' has baked 'support-bot' 2.0.0, which is newer than 1.0.0; where it follows the channel it goes back to 1.0.0"], outcome.Warnings);
        _repository.Publish("canary", "support-bot", "2.1.0");
        Assert.Empty(Promotion.Run(_repository.Access(), "stable", _repository.Folder, "canary", [("support-bot", "2.1.0")], null, TestRepository.Note).Warnings);
    }

    [Fact]
    public void Where_the_channel_is_for_others_the_baked_version_is_told()
    {
        Record();
        OfferedVersion offer = TestRepository.Offer("support-bot", "1.0.0");
        ChannelMoves.Set(_repository.Access(), "stable", [new PointerMove("support-bot", Pointer.Of(offer.Version) with { Baked = ">=1.0.0 <2.0.0" })], [offer.Artefact], TestRepository.Note);
        var question = new BlameQuestion("support-bot", _repository.Clock.Now, "stable", App: "shop");

        Assert.Equal("2.0.0", new Blame(_repository.Folder).Answer(question).Baked!.Version);
        Assert.Equal("1.0.0", new Blame(_repository.Folder).Answer(question with { App = null }).Version!.Version);
        WriteBundle("1.5.0");
        Record();
        Assert.Equal("1.0.0", new Blame(_repository.Folder).Answer(question).Version!.Version);
    }

    [Fact]
    public void A_record_that_was_changed_proves_nothing()
    {
        Record();
        string file = _repository.PathOf("deploys/shop/1.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("2.0.0", "3.0.0", StringComparison.Ordinal));

        Assert.Contains("is not signed by a key of the timestamp", Assert.Throws<RefusedException>(() => new DeployFolder(_repository.Folder).Last("shop")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_online_key_records()
    {
        _repository.AssertRefused(ChannelCodes.BadKey, "none of the keys at hand signs the timestamp", () => DeployRecording.Run(_repository.Access("stable"), "shop", _bundle, TestRepository.Note));
        _repository.AssertRefused(ChannelCodes.BadMove, "'Shop' is no application's name", () => DeployRecording.Run(_repository.Access(), "Shop", _bundle, TestRepository.Note));
        _repository.AssertRefused(ChannelCodes.BrokenRepository, "the bundle cannot be read", () => DeployRecording.Run(_repository.Access(), "shop", _bundle + "x", TestRepository.Note));
    }

    private DeployRecord Record() => DeployRecording.Run(_repository.Access(Role.Online), "shop", _bundle, TestRepository.Note);

    private void WriteBundle(string version)
    {
        Digest digest = Digest.OfBytes([1]);
        var prompt = new BundledPrompt("Shop", PromptId.TryParse("support-bot")!, PromptVersion.TryParse(version)!, digest, digest, digest, new PromptContract(PromptKind.Text, []), ValueList<IncludePin>.Empty)
        {
            Requested = version,
            Release = new BundledRelease("Ana <ana@example.com>", new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc), "first"),
        };
        File.WriteAllBytes(_bundle, BundleWriter.WriteBytes(new PromptBundle("Shop", [prompt], [new(digest.Text, "Hello\n")])));
    }
}
