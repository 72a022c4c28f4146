using System.Buffers;
using System.Linq;
using System.Text;
using PromptGen.Benchmarks.Overriding;
using PromptGen.Benchmarks.Rendering;
using Xunit;

namespace PromptGen.Benchmarks.Tests;

/// <summary>All ways to a workload give its text: the accessor, the one by hand that it is held against, and the others.</summary>
[Collection(nameof(PromptRuntime.Shared))]
public sealed class WorkloadTests
{
    public static TheoryData<string> Workloads => [.. RenderingBenchmarks.All().Select(w => w.Name)];

    [Theory]
    [MemberData(nameof(Workloads))]
    public void All_ways_give_the_same(string name)
    {
        Workload workload = RenderingBenchmarks.All().Single(w => w.Name == name);
        ArrayBufferWriter<byte> bytes = new();
        ArrayBufferWriter<byte> byHand = new();

        workload.RenderUtf8(bytes);
        workload.RenderUtf8ByHand(byHand);

        Assert.Equal(workload.Expected, workload.Render());
        Assert.Equal(workload.Expected, workload.RenderByHand());
        Assert.Equal(workload.Expected, workload.Interpolate());
        Assert.Equal(workload.Expected, workload.RenderByHandlebars());
        Assert.Equal(workload.Expected, workload.Copy());
        Assert.Equal(workload.Expected, Encoding.UTF8.GetString(bytes.WrittenSpan));
        Assert.Equal(workload.Expected, Encoding.UTF8.GetString(byHand.WrittenSpan));
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void A_version_that_a_channel_selects_gives_the_same(string name)
    {
        Workload workload = RenderingBenchmarks.All().Single(w => w.Name == name);
        using FollowedChannel channel = FollowedChannel.Selecting(workload.Prompt, workload.Template);

        Assert.Equal(workload.Expected, workload.Render());
    }
}
