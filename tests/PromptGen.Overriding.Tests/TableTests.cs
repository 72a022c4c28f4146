using System;
using System.Linq;
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
    public void A_table_of_many_prompts_finds_each_and_no_other()
    {
        PromptDescriptor[] prompts = [.. Enumerable.Range(0, 200).Select(i => Descriptor("p" + i))];
        Offered offered = Offered.Of(prompts[0], "2.0.0", "of all");
        PromptOverride[] said = [.. prompts.Where((_, i) => i % 3 != 0 || i % 7 == 0).Select(p => offered.Selected() with { Prompt = p })];

        OverrideTable table = OverrideTable.Of(said);

        Assert.Equal(said.Length, table.Count);
        Assert.All(prompts, p => Assert.Equal(said.SingleOrDefault(s => s.Prompt == p), table.Find(p)));
        Assert.Equal(said.Select(s => s.Prompt.Id).Order(), table.Selecting.Select(p => p.Id).Order());
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

    private static PromptDescriptor Descriptor(string id) =>
        new(new PromptIdentity(id, "1.0.0", new string('a', 64)), () => new PromptContract(PromptKind.Text, []));
}
