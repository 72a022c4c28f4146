using Xunit;

namespace PromptGen.Catalog.Tests.Fixes;

/// <summary>Lines with untrusted text move to a user message, where that changes nothing else.</summary>
public sealed class MoveToUserMessageTests : FixTests
{
    private const string FrontMatter = "---\ninputs:\n  text: { type: string, trust: untrusted, max_length: 9 }\n  on: bool\n  words: { type: list, items: string, trust: untrusted }\n---\n";

    [Theory]
    [InlineData("{{ role 'system' }}\nBe kind.\nThey say: {{ text }}\n", "{{ role 'system' }}\nBe kind.\n{{ role \"user\" }}\nThey say: {{ text }}\n")]
    [InlineData("{{ role 'system' }}\nBe kind.\n{{ text }}", "{{ role 'system' }}\nBe kind.\n{{ role \"user\" }}\n{{ text }}")]
    [InlineData("{{ role 'system' }}\n{{ text }}\nBe kind.", "{{ role 'system' }}\nBe kind.\n{{ role \"user\" }}\n{{ text }}\n")]
    [InlineData("{{ role 'developer' }}\nBe kind.\n{{ text }}\n{{ role 'user' }}\nAnswer.\n", "{{ role 'developer' }}\nBe kind.\n{{ role 'user' }}\n{{ text }}\nAnswer.\n")]
    [InlineData("{{ role 'system' }}\nA\n{{ text }}\n{{ role 'user' }}\nQ\n{{ role 'assistant' }}\nA\n{{ history }}\n", "{{ role 'system' }}\nA\n{{ role 'user' }}\nQ\n{{ role 'assistant' }}\nA\n{{ history }}\n{{ role \"user\" }}\n{{ text }}\n")]
    [InlineData("{{ role 'system' }}\nA\n{{ text }}\n{{ role 'user' }}\nQ\n{{ role 'assistant' }}\nA\n{{ role 'user' }}\nR\n", "{{ role 'system' }}\nA\n{{ role 'user' }}\nQ\n{{ role 'assistant' }}\nA\n{{ role 'user' }}\n{{ text }}\nR\n")]
    [InlineData("{{ role 'system' }}\nA\n{{ if on }}\n  {{ text }}\n{{ else }}\n  -\n{{ end }}\nB\n", "{{ role 'system' }}\nA\nB\n{{ role \"user\" }}\n{{ if on }}\n  {{ text }}\n{{ else }}\n  -\n{{ end }}\n")]
    [InlineData("{{ role 'system' }}\nA\n{{ for w in words }}\n- {{ w }}\n{{ end }}\n", "{{ role 'system' }}\nA\n{{ role \"user\" }}\n{{ for w in words }}\n- {{ w }}\n{{ end }}\n")]
    [InlineData("{{ role 'system' }}\nA\n{{ include 'quote' line: text }}\n", "{{ role 'system' }}\nA\n{{ role \"user\" }}\n{{ include 'quote' line: text }}\n")]
    [InlineData("{{ role 'system' }}\nA\n{{ capture c }}{{ text }}{{ end }}\n{{ c }}\n", "{{ role 'system' }}\nA\n{{ capture c }}{{ text }}{{ end }}\n{{ role \"user\" }}\n{{ c }}\n")]
    public void Whole_lines_move(string before, string after) => Assert.Equal(Used(after), Fix("PG2050", Used(before)));

    [Theory]
    // Nothing would be left of the message.
    [InlineData("{{ role 'system' }}\n{{ text }}\n")]
    [InlineData("{{ role 'system' }}\n{{ text }}\n\n{{ role 'user' }}\nHi\n")]
    // The tag that opens the message stands in the same line.
    [InlineData("{{ role 'system' }}Be kind. {{ text }}\n")]
    // A variable that it reads, or sets, or that is set again.
    [InlineData("{{ role 'system' }}\nA\n{{ x = text; x }}\nB\n")]
    [InlineData("{{ x = text }}{{ role 'system' }}\nA\n{{ x }}\n{{ x = 'b' }}{{ x }}\n")]
    // Line breaks beside it are trimmed.
    [InlineData("{{ role 'system' }}\nA\n{{- text }}\nB\n")]
    [InlineData("{{ role 'system' }}\nA\n{{~ text ~}}\nB\n")]
    // Which message is open is decided elsewhere.
    [InlineData("{{ if on }}{{ role 'system' }}{{ else }}{{ role 'developer' }}{{ end }}\nA\n{{ text }}\n")]
    [InlineData("{{ role 'user' }}\nA\n{{ if on }}{{ role 'system' }}\nB {{ text }}\n{{ end }}\n")]
    // The partial opens a message of its own.
    [InlineData("{{ role 'user' }}\nA\n{{ include 'order' line: text }}\n")]
    // The user's message begins within a line.
    [InlineData("{{ role 'system' }}\nA\n{{ text }}\n{{ role 'user' }}Answer.\n")]
    public void What_else_would_change_is_left_to_the_author(string body) => Assert.Null(Fix("PG2050", Used(body)));

    [Fact]
    public void The_title_says_where_to()
    {
        Assert.Equal("move it to a user message at the end", Offer("PG2050", Used("{{ role 'system' }}\nA\n{{ text }}\n"))!.Title);
        Assert.Equal("move it to the user message", Offer("PG2050", Used("{{ role 'system' }}\nA\n{{ text }}\n{{ role 'user' }}\nB\n"))!.Title);
    }

    // Every input is read in the end, so that no other finding is there.
    private static string Used(string body) => FrontMatter + "{{ role 'tool' }}{{ on }}{{ text.size }}{{ words.size }}" + body;
}
