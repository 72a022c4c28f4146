using Xunit;

namespace PromptGen.Catalog.Tests.FrontMatter;

/// <summary>What is not YAML is said in words of what the author wrote, at the place to change.</summary>
public class YamlMistakeTests
{
    [Theory]
    [InlineData("a: 1\n\tb: 2", "\t", "a tab indents this line")]
    [InlineData("a:\n\tb: 2", "\t", "a tab indents this line")]
    [InlineData("a:\n  b: 1\n\tc: 2", "\t", "replace it by spaces")]
    [InlineData("a:1\nb: 2", ":", "a space is missing behind this colon; write 'a: 1'")]
    [InlineData("a: 1\nb:2", ":", "a space is missing behind this colon; write 'b: 2'")]
    [InlineData("- - a\n -b", "-", "a space is missing behind this '-'")]
    [InlineData("reason: Fixes the bug: it crashed", ":", "put text that holds a colon in quotes")]
    [InlineData("url: http://x: y", ":", "put text that holds a colon in quotes")]
    [InlineData("a: 'x\nb: 2", "'x", "the quote that opens here is not closed; end the text with ' on the same line")]
    [InlineData("a: \"x\nb: \"y\"", "\"x", "the quote that opens here is not closed; end the text with \" on the same line")]
    [InlineData("a: {b: 'c}\nd: 1", "'c}", "is not closed")]
    [InlineData("a: 'it's'", "s'", "write a quote within quoted text as '' in single quotes")]
    [InlineData("a: \"say \"hi\"\"", "hi\"\"", "or \\\" in double quotes")]
    [InlineData("a: \"C:\\dir\"", "\\d", "'\\d' is no escape; for a backslash itself write '\\\\'")]
    [InlineData("a: \"\\u12\"", "\\u", "'\\u' takes 4 hexadecimal digits")]
    [InlineData("a: [1, 2\nb: 2", "[", "the '[' that opens here is not closed; write ']' at its end")]
    [InlineData("a: {x: 1\nb: 2", "{", "the '{' that opens here is not closed; write '}' at its end")]
    [InlineData("a: {b", "{", "is not closed")]
    [InlineData("a: [b\n  , c\nd: 1", "[", "is not closed")]
    [InlineData("a: # not [ this\n  {b: \"[\", c: costs (1", "{", "is not closed")]
    [InlineData("a: {type: enum, values: [x, y}", "}", "a ']' is missing before this '}'")]
    [InlineData("{a: 1}}", "}", "nothing is open that this '}' could close")]
    [InlineData("a: ]", "]", "nothing is open that this ']' could close")]
    [InlineData("a: {b: 1,, c: 2}", ",", "a value is missing before this comma")]
    [InlineData("t: {a: b: c}", ":", "put text that holds ': ' in quotes")]
    [InlineData("a: {b: 'c' d}", "", "a ',' or a '}' is missing before this")]
    [InlineData("a: @x", "@", "'@' cannot begin a key or a value; put the text in quotes")]
    [InlineData("a: `x`", "`", "put the text in quotes")]
    [InlineData("%YAML", "%", "'%' cannot begin a key or a value")]
    [InlineData("description: * star", "*", "'*' at the beginning of a value has a meaning of its own")]
    [InlineData("a: |x\n  t", "|", "the text begins in the next one")]
    [InlineData("a: - b", "-", "put its first '- ' in the next line")]
    [InlineData("a: 1\n- b", "-", "a list item stands where a key of the lines above is expected")]
    [InlineData("a: 1\nb\nc: 2", "b", "this line is no key with a value; write 'key: value'")]
    [InlineData("a: 1\n b: 2", "b", "this key stands in no column of the keys above it")]
    [InlineData("a:\n  b: 1\n c: 2", "c", "indent it like those that it belongs to")]
    public void A_mistake_is_named_where_it_is_made(string frontMatter, string at, string message)
    {
        (string Code, string At, string Message) finding = PromptText.Finding(frontMatter);

        Assert.Equal("PG0010", finding.Code);
        Assert.Equal(at, finding.At);
        Assert.StartsWith("this is not YAML: ", finding.Message, System.StringComparison.Ordinal);
        Assert.Contains(message, finding.Message, System.StringComparison.Ordinal);
    }
}
