using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Channels.Selection;
using PromptGen.Overriding.Tests.Support;
using PromptGen.Templates.Contracts;
using Xunit;
using static PromptGen.Emission.Tests.Support.TestPrompt;

namespace PromptGen.Overriding.Tests;

/// <summary>Which version of a split a call gets: by the key of the call, else by that of the scope.</summary>
public sealed class SplitTests
{
    private readonly CompiledPrompt _prompt = CompiledPrompt.Text("baked");
    private readonly Offered _most;
    private readonly Offered _few;

    public SplitTests()
    {
        _most = Offered.Of(_prompt.Descriptor, "2.0.0", "most");
        _few = Offered.Of(_prompt.Descriptor, "2.1.0", "few");
    }

    [Fact]
    public void A_key_gets_its_arm_by_call_and_by_scope()
    {
        using PromptScope runtime = PromptScope.In(Split(defaultArm: 0, isRandom: false));
        string[] keys = [.. Enumerable.Range(0, 200).Select(i => "user-" + i.ToString(CultureInfo.InvariantCulture))];
        foreach (string key in keys)
        {
            string expected = SplitBucket.Of(SplitBucket.Group("stable", "test-prompt", "tone-1"), key) <= 500 ? "most" : "few";

            Assert.Equal(expected, _prompt.RenderFor(key).Text);
            using PromptScope scope = PromptScope.For(key);
            Assert.Equal(expected, _prompt.Render().Text);
            Assert.Equal(expected, _prompt.RenderUtf8().Text);
        }

        Assert.Equal(2, keys.Select(k => _prompt.RenderFor(k).Text).Distinct().Count());
    }

    [Fact]
    public void The_key_of_the_call_wins_over_that_of_the_scope()
    {
        using PromptScope runtime = PromptScope.In(Split(defaultArm: 0, isRandom: false));
        (string most, string few) = (KeyOf("most"), KeyOf("few"));

        using PromptScope scope = PromptScope.For(few);

        Assert.Equal("most", _prompt.RenderFor(most).Text);
        Assert.Equal("few", _prompt.Render().Text);
    }

    [Theory]
    [InlineData(0, "most")]
    [InlineData(1, "few")]
    public void Without_a_key_it_is_the_default_arm(int defaultArm, string expected)
    {
        using PromptScope runtime = PromptScope.In(Split(defaultArm, isRandom: false));

        Assert.All(Enumerable.Range(0, 50), _ => Assert.Equal(expected, _prompt.Render().Text));
        using PromptScope none = PromptScope.For(null);
        Assert.Equal(expected, _prompt.Render().Text);
    }

    [Fact]
    public void Without_a_key_it_is_any_arm_when_the_split_says_so()
    {
        using PromptScope runtime = PromptScope.In(Split(defaultArm: 0, isRandom: true));

        // That one of two equal arms is missed 200 times does not happen.
        Assert.Equal(["few", "most"], Enumerable.Range(0, 200).Select(_ => _prompt.Render().Text).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_arm_that_is_not_admitted_is_the_compiled_version_for_its_keys_alone()
    {
        ChannelEntry entry = Offered.Split(0, false, (_most.Reference, 500), (_few.Reference, 500));
        using PromptScope runtime = PromptScope.In(Offered.Runtime(Offered.Under(entry, _most)));

        Assert.Equal("baked", _prompt.RenderFor(KeyOf("few")).Text);
        Assert.Equal("most", _prompt.RenderFor(KeyOf("most")).Text);
    }

    [Fact]
    public void A_chat_and_utf8_go_by_the_key_of_the_call()
    {
        CompiledPrompt chat = CompiledPrompt.Chat("{{ role 'user' }}\nbaked");
        Offered[] arms = [Offered.Of(chat.Descriptor, "2.0.0", "{{ role 'user' }}\nmost"), Offered.Of(chat.Descriptor, "2.1.0", "{{ role 'user' }}\nfew")];
        PromptRuntime runtime = Offered.Runtime(Offered.Under(Offered.Split(0, false, (arms[0].Reference, 500), (arms[1].Reference, 500)), arms), Both(0, false));
        using PromptScope scope = PromptScope.In(runtime);
        System.Buffers.ArrayBufferWriter<byte> bytes = new();

        Assert.Equal("few", ((RenderedChat)chat.RenderFor(KeyOf("few"), typeof(RenderedChat))).Messages[0].Text);
        Assert.Equal("2.1.0", ((PromptIdentity)_prompt.RenderFor(KeyOf("few"), typeof(PromptIdentity), bytes)).Version);
        Assert.Equal("few"u8, bytes.WrittenSpan);
    }

    [Fact]
    public void For_without_a_split_renders_as_without_a_key()
    {
        CompiledPrompt prompt = CompiledPrompt.Text("Hello {{ name }}", Input("name", PromptType.String, 5));

        Assert.Equal(prompt.Render("Ana"), prompt.RenderFor("user-1", "Ana"));
        Assert.Throws<ArgumentException>(() => prompt.RenderFor("user-1", "Annabel"));
        Assert.Equal("key", Assert.Throws<ArgumentNullException>(() => prompt.RenderFor(null, "Ana")).ParamName);
    }

    [Fact]
    public async Task A_scope_holds_across_await_and_ends_where_it_is_closed()
    {
        Assert.Null(PromptScope.Key);
        using (PromptScope.For("outer"))
        {
            using (PromptScope.For("inner"))
            {
                await Task.Yield();
                Assert.Equal("inner", PromptScope.Key);
                await Task.Run(() => Assert.Equal("inner", PromptScope.Key), TestContext.Current.CancellationToken);
            }

            Assert.Equal("outer", PromptScope.Key);
            PromptScope left = PromptScope.For("left open");
            PromptScope outer = PromptScope.For("around");
            left.Dispose();
            Assert.Equal("outer", PromptScope.Key);
            outer.Dispose();
            Assert.Equal("outer", PromptScope.Key);
        }

        Assert.Null(PromptScope.Key);
    }

    private static string KeyOf(string arm) =>
        Enumerable.Range(0, 1000).Select(i => "user-" + i.ToString(CultureInfo.InvariantCulture))
            .First(k => (SplitBucket.Of(SplitBucket.Group("stable", "test-prompt", "tone-1"), k) <= 500) == (arm == "most"));

    private PromptOverride Both(int defaultArm, bool isRandom) =>
        Offered.Under(Offered.Split(defaultArm, isRandom, (_most.Reference, 500), (_few.Reference, 500)), _most, _few);

    private PromptRuntime Split(int defaultArm, bool isRandom) => Offered.Runtime(Both(defaultArm, isRandom));
}
