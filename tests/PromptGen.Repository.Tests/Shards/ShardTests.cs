using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Channels.Trust;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.Tests.Support;
using PromptGen.Templates.Json;
using Xunit;

namespace PromptGen.Repository.Tests.Shards;

public class ShardTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(320, 1)]
    [InlineData(321, 2)]
    [InlineData(10_000, 32)]
    [InlineData(81_920, 256)]
    [InlineData(1_000_000, 256)]
    public void There_are_as_many_files_as_leave_320_prompts_in_each(int prompts, int shards) => Assert.Equal(shards, ShardLayout.CountFor(prompts));

    [Theory]
    [InlineData(3, 16, "channels/stable/03-of-16.json")]
    [InlineData(0, 1, "channels/stable/00-of-01.json")]
    [InlineData(255, 256, "channels/stable/255-of-256.json")]
    public void Both_numbers_stand_in_the_name(int index, int shards, string path) => Assert.Equal(path, ShardLayout.PathOf("stable", index, shards));

    [Fact]
    public void One_change_among_ten_thousand_prompts_moves_less_than_128_KB()
    {
        Dictionary<string, Pointer> pointers = Enumerable.Range(0, 10_000).ToDictionary(i => $"department-{i % 40}/some-prompt-{i}", i => Pointer.Of(TestRepository.Offer("a", "1.0.0").Version));
        var state = NextState.OfChannel(null, "stable", pointers, [new StateChange("department-7/some-prompt-7", "1.0.0", "1.1.0")], TestRepository.Note, DateTimeOffset.UnixEpoch, Lifetimes.Default);

        int role = Encoding.UTF8.GetByteCount(JsonTreeWriter.WriteCanonical(state.Signed));
        int shard = state.Files.Max(f => f.Bytes.Length);

        // Beside them the client fetches a timestamp and a snapshot of a few KB.
        Assert.InRange(role + shard, 1, 120 * 1024);
    }

    [Fact]
    public void What_the_writer_writes_the_client_reads() => Prop.ForAll(
        Gen.Choose(0, 400).ToArbitrary(),
        count =>
        {
            Dictionary<string, Pointer> pointers = Enumerable.Range(0, count).ToDictionary(i => $"prompt-{i}", i => PointerOf(i));
            IReadOnlyList<(string Path, byte[] Bytes)> files = ShardFile.WriteAll("stable", pointers);
            int read = 0;
            for (int i = 0; i < files.Count; i++)
            {
                Channels.Following.Reading.ChannelShard? shard = Channels.Following.Reading.ShardReader.Read(files[i].Path, files[i].Bytes, i, files.Count, out TrustRefusal? refusal);
                Assert.Null(refusal);
                read += shard!.Pointers.Count;
                Assert.Equal(pointers.Where(p => ShardLayout.IndexOf(p.Key, files.Count) == i).OrderBy(p => p.Key, StringComparer.Ordinal), ShardFile.Read(files[i].Bytes));
            }

            return read == count;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"stopped":false}""")]
    [InlineData("""{"stopped":true,"version":{"version":"1.0.0","digest":"00","artefact":"00","length":1,"tests":1}}""")]
    [InlineData("""{"stopped":true,"other":1}""")]
    [InlineData("""{"split":{"id":"a","arms":[],"default":0,"random":false}}""")]
    public void What_is_no_pointer_is_refused(string json) => Assert.Throws<JsonProblemException>(() => Pointer.Read(JsonTreeReader.Read(json)));

    private static Pointer PointerOf(int i) => (i % 3) switch
    {
        0 => Pointer.Of(TestRepository.Offer("a", "1.0.0").Version) with { Baked = ">=1.0.0 <2.0.0" },
        1 => Pointer.Stopped,
        _ => Pointer.Of(new PointerSplit("s", new Catalog.Text.ValueList<PointerArm>([new PointerArm(300, TestRepository.Offer("a", "1.0.0").Version), new PointerArm(700, TestRepository.Offer("a", "1.1.0").Version)]), 1, true)),
    };
}
