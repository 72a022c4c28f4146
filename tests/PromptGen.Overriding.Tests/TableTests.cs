using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Overriding.Tests.Support;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Overriding.Tests;

/// <summary>What a runtime goes by: one table, which is taken as a whole.</summary>
public sealed class TableTests
{
    [Fact]
    public void A_table_finds_what_is_said_of_a_prompt_by_its_descriptor()
    {
        PromptDescriptor[] prompts = [Descriptor("a"), Descriptor("b"), Descriptor("a")];
        PromptOverride first = Offered.Of(prompts[0], "2.0.0", "of one assembly").Selected();
        PromptOverride second = Offered.Of(prompts[2], "3.0.0", "of another").Selected();

        OverrideTable table = OverrideTable.Of([first, second]);

        Assert.Equal(2, table.Count);
        Assert.Same(first, table.Find(prompts[0]));
        Assert.Null(table.Find(prompts[1]));
        Assert.Same(second, table.Find(prompts[2]));
        Assert.Equal([first, second], table.Overrides.OrderBy(o => o.Entry.Version!.Version, StringComparer.Ordinal));
    }

    [Fact]
    public void A_table_says_one_thing_of_a_prompt()
    {
        PromptDescriptor prompt = Descriptor("greeting");

        ArgumentException exception = Assert.Throws<ArgumentException>(() => OverrideTable.Of([Offered.Of(prompt, "2.0.0", "a").Selected(), Offered.Of(prompt, "3.0.0", "b").Selected()]));

        Assert.StartsWith("two overrides are for the prompt 'greeting' of one assembly", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_table_is_always_the_same() => Assert.Same(OverrideTable.Empty, OverrideTable.Of([]));

    [Fact]
    public async Task Readers_see_only_whole_tables_while_they_are_swapped()
    {
        PromptRuntime runtime = PromptRuntime.Shared;
        PromptDescriptor[] prompts = [.. Enumerable.Range(0, 5).Select(i => Descriptor("p" + i))];
        OverrideTable[] tables = [.. Enumerable.Range(0, 10).Select(state => OverrideTable.Of(prompts.Select(p => Offered.Of(p, $"2.{state}.0", "text").Selected())))];
        using CancellationTokenSource done = new();
        CancellationToken token = done.Token;
        runtime.Use(tables[0]);
        try
        {
            Task<int>[] readers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() => Read(runtime, prompts, token), TestContext.Current.CancellationToken))];
            for (int i = 0; i < 1000; i++)
            {
                runtime.Use(tables[i % tables.Length]);
            }

            await done.CancelAsync();
            int[] seen = await Task.WhenAll(readers);
            Assert.All(seen, count => Assert.True(count > 0));
        }
        finally
        {
            runtime.Use(OverrideTable.Empty);
        }
    }

    private static int Read(PromptRuntime runtime, IReadOnlyList<PromptDescriptor> prompts, CancellationToken token)
    {
        int reads = 0;
        do
        {
            OverrideTable table = runtime.Table;
            Assert.Single(prompts.Select(p => table.Find(p)!.Entry.Version!.Version).Distinct());
            reads++;
        }
        while (!token.IsCancellationRequested);

        return reads;
    }

    private static PromptDescriptor Descriptor(string id) =>
        new(new PromptIdentity(id, "1.0.0", new string('a', 64)), () => new PromptContract(PromptKind.Text, []));
}
