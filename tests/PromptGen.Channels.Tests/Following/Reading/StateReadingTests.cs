using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Tests.Following.Support;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using Xunit;

namespace PromptGen.Channels.Tests.Following.Reading;

public class StateReadingTests
{
    [Fact]
    public void ARolesNoteSaysWhoWhenAndWhy()
    {
        Publisher publisher = new();
        byte[] first = publisher.Repository.Files["1.channel.stable.json"];
        publisher.Publish();

        RoleNote? note = RoleNoteReader.Read(publisher.Role, publisher.Repository.Files["2.channel.stable.json"], out TrustRefusal? refusal);

        Assert.Null(refusal);
        Assert.Equal(new RoleNote(new StateNote(2, Repository.Start.AddMinutes(1), "ana@example.com", "state 2", Publisher.Hash(first)), 1), note);
        Assert.Null(RoleNoteReader.Read(publisher.Role, first, out _)!.State.Previous);
    }

    [Theory]
    [InlineData("format", "3", "signed.promptgen.format: this is format 3, and this PromptGen reads format 1; update the PromptGen package")]
    [InlineData("seq", "0", "signed.promptgen.seq: has to be 1 or more, not 0")]
    [InlineData("at", "\"yesterday\"", "signed.promptgen.at: has to be a time such as 2030-01-31T12:00:00Z, not 'yesterday'")]
    [InlineData("shards", "3", "signed.promptgen.shards: has to be a power of two, not 3")]
    [InlineData("shards", "512", "signed.promptgen.shards: has to be 256 or less, not 512")]
    [InlineData("previous", "\"x\"", "signed.promptgen.previous: has to be 64 lower-case hexadecimal digits")]
    [InlineData("who", "null", "signed.promptgen.who: has to be a string, not null")]
    public void ANoteThatIsNoneIsRefusedWithItsPlace(string member, string value, string message)
    {
        Publisher publisher = new();
        publisher.Repository.Signed[publisher.Role]["promptgen"]![member] = JsonNode.Parse(value);

        Assert.Null(RoleNoteReader.Read(publisher.Role, publisher.Repository.Put(publisher.Role), out TrustRefusal? refusal));

        Assert.StartsWith("channel.stable: " + message, refusal!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheRootNamesItsEnvironment()
    {
        Assert.Equal("staging", RoleNoteReader.Environment(new Publisher("staging").Root, out _));
        Assert.Null(RoleNoteReader.Environment(new Repository().Anchor, out TrustRefusal? refusal));
        Assert.StartsWith("root: signed: 'promptgen' is missing", refusal!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheTargetsRoleSaysWhichChannelMayCarryDrafts()
    {
        Publisher publisher = new();
        publisher.Repository.Signed["targets"]["promptgen"]!["channels"]!["edge"] = new JsonObject { ["draft"] = true };
        byte[] file = publisher.Repository.Put("targets");

        Assert.Equal([true, false, false], new[] { "edge", "stable", "other" }.Select(c => RoleNoteReader.IsDraft(file, c, out TrustRefusal? refusal) && refusal is null));
    }

    [Fact]
    public void AStopHoldsForItsPromptItsChannelOrAll()
    {
        ChannelStops stops = Stops("""{"format":1,"stops":[{"channel":"stable","prompt":"a"},{"channel":"canary","prompt":"*"},{"channel":"*","prompt":"b"}]}""");

        Assert.Equal([true, false, true, true], [stops.IsStopped("stable", "a"), stops.IsStopped("stable", "c"), stops.IsStopped("canary", "c"), stops.IsStopped("other", "b")]);
        Assert.True(Stops("""{"format":1,"stops":[{"channel":"*","prompt":"*"}]}""").IsStopped("any", "any"));
        Assert.False(ChannelStops.None.IsStopped("stable", "a"));
        Assert.Null(ChannelStops.Read("""{"format":1,"stops":[{"channel":"stable","prompt":"a","until":"noon"}]}"""u8.ToArray(), out TrustRefusal? refusal));
        Assert.Equal("stops/stops.json", refusal!.What);
    }

    [Fact]
    public void WhateverTheBytesAreReadingAnswers()
    {
        byte[][] seeds = [.. new Publisher().Point("a", new JsonObject { ["stopped"] = true }).Publish().Stop("a").PublishStops().Files.Select(f => f.Value)];
        int refused = 0;
        Prop.ForAll(ArbMap.Default.ArbFor<(int Seed, int At, byte Value)[]>(), changes =>
        {
            byte[] file = (byte[])seeds[changes.Length % seeds.Length].Clone();
            foreach ((int seed, int at, byte value) in changes)
            {
                file = (byte[])(changes.Length == 1 ? seeds[(seed & int.MaxValue) % seeds.Length].Clone() : file);
                file[(at & int.MaxValue) % file.Length] = value;
            }

            bool[] read = [
                ShardReader.Read("x", file, 0, 1, out TrustRefusal? shard) is null == shard is not null,
                ShardReader.Read("x", file, 0, 1, out TrustRefusal? own, ["a"]) is null == own is not null,
                ChannelStops.Read(file, out TrustRefusal? stops) is null == stops is not null,
                RoleNoteReader.Read("x", file, out TrustRefusal? note) is null == note is not null,
                RoleNoteReader.Environment(file, out TrustRefusal? root) is null == root is not null,
            ];
            refused += shard is null ? 0 : 1;
            Assert.DoesNotContain(false, read);
            RoleNoteReader.IsDraft(file, "stable", out _);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Assert.True(refused > 100, $"only {refused} were refused");
    }

    private static ChannelStops Stops(string text)
    {
        ChannelStops? stops = ChannelStops.Read(Encoding.UTF8.GetBytes(text), out TrustRefusal? refusal);
        Assert.Null(refusal);
        return stops!;
    }
}
