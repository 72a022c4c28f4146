using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Selection;
using PromptGen.Overriding.Tests.Support;
using Xunit;

namespace PromptGen.Overriding.Tests;

/// <summary>Renderings while states come in: each goes by one whole state, and none by an older one than was seen before.</summary>
public sealed class SwapTests
{
    private const int States = 1000;
    private const int Baked = -1;

    [Fact]
    public async Task Renders_from_many_threads_during_1000_swaps_see_only_whole_states()
    {
        CompiledPrompt first = CompiledPrompt.Text("baked");
        CompiledPrompt second = CompiledPrompt.Text("baked");
        OverrideTable[] tables = [.. Enumerable.Range(0, States).Select(state => State(state, first.Descriptor, second.Descriptor))];
        PromptRuntime runtime = PromptRuntime.CreateIsolated();
        using CancellationTokenSource done = new();
        CancellationToken token = done.Token;
        using PromptScope scope = PromptScope.In(runtime);
        using Barrier start = new(5);

        Task<int>[] readers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() => Read(first, second, start, token), TestContext.Current.CancellationToken))];
        start.SignalAndWait(TestContext.Current.CancellationToken);
        foreach (OverrideTable table in tables)
        {
            runtime.Use(table);
        }

        await done.CancelAsync();
        int[] last = await Task.WhenAll(readers);

        Assert.All(last, state => Assert.Equal(States - 1, state));
        runtime.Use(OverrideTable.Empty);
        Assert.Equal("baked", first.Render().Text);
        Assert.Equal("baked", second.Render().Text);
    }

    /// <summary>The first prompt's text is the number of the state, and so is the second's in even states; in odd ones it is stopped.</summary>
    private static OverrideTable State(int state, PromptDescriptor first, PromptDescriptor second)
    {
        string text = state.ToString(CultureInfo.InvariantCulture);
        Offered version = Offered.Of(second, $"2.{text}.0", text);
        return OverrideTable.Of([Offered.Of(first, $"2.{text}.0", text).Selected(), state % 2 == 0 ? version.Selected() : Offered.Under(ChannelEntry.Stopped, version)]);
    }

    private static int Read(CompiledPrompt first, CompiledPrompt second, Barrier start, CancellationToken token)
    {
        Func<RenderedPrompt> renderFirst = first.Delegate<Func<RenderedPrompt>>();
        Func<RenderedPrompt> renderSecond = second.Delegate<Func<RenderedPrompt>>();
        start.SignalAndWait(CancellationToken.None);
        int seen = Baked;
        bool isLast;
        do
        {
            isLast = token.IsCancellationRequested;
            int before = Number(renderFirst());
            int between = Number(renderSecond());
            int after = Number(renderFirst());
            Assert.InRange(before, seen, after);
            if (between == Baked)
            {
                Assert.True(before < after || before == Baked || before % 2 == 1, $"the second prompt was the compiled one in state {before}");
            }
            else
            {
                Assert.InRange(between, before, after);
            }

            seen = after;
        }
        while (!isLast);

        return seen;
    }

    private static int Number(RenderedPrompt rendered)
    {
        Assert.Equal(rendered.Text == "baked" ? "1.2.0" : $"2.{rendered.Text}.0", rendered.Version);
        return rendered.Text == "baked" ? Baked : int.Parse(rendered.Text, CultureInfo.InvariantCulture);
    }
}
