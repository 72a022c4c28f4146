using System;
using System.Buffers;
using PromptGen.Emission.Tests.Support;
using PromptGen.Emitted;
using PromptGen.Templates.Contracts;
using Xunit;
using static PromptGen.Emission.Tests.Support.TestPrompt;

namespace PromptGen.Emission.Tests;

/// <summary>A rendering's limit counts UTF-16 units, however it is rendered; it is reported at the end of the prompt.</summary>
public class LimitTests
{
    private const int Limit = (1024 * 1024) - 1;
    private const string Reason = "the rendering writes more than 1048575 characters";

    /// <summary>Templates of every way to render: two passes, a buffer, an indenting buffer; each writes its input and one unit.</summary>
    public static TheoryData<string> Templates { get; } = new("{{ s }}x", "{{ s }}{{ [1] | array.size }}", "  {{ s }}");

    [Theory]
    [MemberData(nameof(Templates))]
    public void Utf8_output_has_the_limit_of_the_text(string template)
    {
        EmittedPrompt prompt = EmittedPrompt.Text(template, Input("s", PromptType.String));
        int own = prompt.Render("").Length;

        // One, two, three and four bytes: the last is two units.
        foreach (string unit in new[] { "a", "ß", "日", "😀" })
        {
            string most = string.Concat(System.Linq.Enumerable.Repeat(unit, (Limit - own) / unit.Length));
            Assert.Equal(most.Length + own, prompt.Render(most).Length);

            string tooLong = most + unit;
            foreach (Action render in new Action[] { () => prompt.RenderAny(tooLong), () => prompt.RenderUtf8(new ArrayBufferWriter<byte>(), tooLong) })
            {
                var failure = Assert.Throws<PromptRenderException>(render);
                Assert.Equal((1, template.Length + 1, Reason), (failure.Line, failure.Column, failure.Reason));
            }
        }
    }

    [Fact]
    public void What_is_too_long_is_not_handed_over_without_end()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("{{ for i in 1..100 }}{{ s }}{{ end }}", Input("s", PromptType.String));
        var destination = new ArrayBufferWriter<byte>();
        Assert.Throws<PromptRenderException>(() => prompt.RenderUtf8(destination, new string('a', Limit)));
        Assert.InRange(destination.WrittenCount, 0, 4 * Limit);
    }

    [Fact]
    public void Text_outside_any_message_fails_where_the_message_begins()
    {
        ChatWriter writer = ChatWriter.Start();
        writer.Text(" \n");
        writer.BeginMessage(MessageRole.User, new Place(1, 2));
        writer.Text("a");
        writer.History([], new Place(2, 3));
        writer.Text("b");
        var failure = Assert.Throws<PromptRenderException>(() => writer.BeginMessage(MessageRole.User, new Place(3, 4, "shared/part")));
        Assert.Equal((3, 4, "text stands outside any message, in partial shared/part"), (failure.Line, failure.Column, failure.Reason));
    }
}
