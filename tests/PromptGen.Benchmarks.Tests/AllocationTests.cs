using System;
using System.Buffers;
using System.Linq;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Overriding;
using PromptGen.Benchmarks.Rendering;
using Xunit;

namespace PromptGen.Benchmarks.Tests;

/// <summary>What calls of compiled accessors allocate, to the byte: times differ from machine to machine, and these do not.</summary>
[Collection(nameof(PromptRuntime.Shared))]
public sealed class AllocationTests
{
    private const int CallsBefore = 200;
    private const string FromTheChannel = " From the channel.";

    public static TheoryData<string> Workloads => [.. RenderingBenchmarks.All().Select(w => w.Name)];

    [Theory]
    [MemberData(nameof(Workloads))]
    public void A_baked_text_is_one_string_and_nothing_else(string name)
    {
        Workload workload = Find(name);

        Assert.Equal(BytesOf(workload.Copy), BytesOf(workload.Render));
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Baked_utf8_allocates_nothing(string name)
    {
        Workload workload = Find(name);
        ArrayBufferWriter<byte> buffer = new(4 * Math.Max(workload.ExpectedUtf8.Length, 1024));

        double bytes = BytesOf(() =>
        {
            buffer.ResetWrittenCount();
            workload.RenderUtf8(buffer);
            return buffer;
        });

        Assert.Equal(workload.ExpectedUtf8, buffer.WrittenSpan);
        Assert.Equal(0, bytes);
    }

    [Fact]
    public void Baked_messages_are_their_texts_and_one_array()
    {
        double bytes = BytesOf(() => MessagesBenchmark.Render("Nordlys Handel A/S", "Can I change the delivery address?"));

        Assert.Equal(BytesOf(() => new[] { new PromptMessage(MessageRole.System, new string('x', 115)), new PromptMessage(MessageRole.User, new string('x', 79)) }), bytes);
        Assert.True(bytes < 504, $"{bytes} bytes");
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void An_override_allocates_little_beyond_its_text(string name)
    {
        Workload workload = Find(name);
        using FollowedChannel channel = FollowedChannel.Selecting(workload.Prompt, workload.Template + FromTheChannel);
        string expected = workload.Expected + FromTheChannel;

        double bytes = BytesOf(workload.Render) - BytesOf(() => new string(expected.AsSpan()));

        Assert.Equal(expected, workload.Render());
        Assert.True(bytes is >= 0 and <= 128, $"{bytes} bytes beyond the text");
    }

    private static Workload Find(string name) => RenderingBenchmarks.All().Single(w => w.Name == name);

    // The first calls make what the later ones share.
    private static double BytesOf<T>(Func<T> call)
    {
        Subject subject = Subject.Of("call", call, _ => true);
        subject.Call(CallsBefore);
        return Turns.BytesOfACall(subject);
    }
}
