using System;
using System.IO;
using System.Linq;
using System.Text;
using PromptGen.Cli.Input;
using Xunit;

namespace PromptGen.Cli.Tests.Input;

public class JsonLinesReaderTests
{
    [Fact]
    public void Lines_are_numbered_as_editors_number_them_and_blank_ones_are_passed_over()
    {
        JsonLine[] lines = Read(Encoding.UTF8.GetBytes("\uFEFF{\"a\":1}\r\n\n  \t\n{\"a\":2}"));

        Assert.Equal([1, 4], lines.Select(l => l.Number));
        Assert.Equal([1, 2], lines.Select(l => l.Document!.RootElement.GetProperty("a").GetInt32()));
    }

    [Fact]
    public void A_line_longer_than_any_buffer_is_read_whole()
    {
        string text = new('x', 3_000_000);
        JsonLine[] lines = Read(Encoding.UTF8.GetBytes("{}\n{\"a\":\"" + text + "\"}\n{}"));

        Assert.Equal(3, lines.Length);
        Assert.Equal(text, lines[1].Document!.RootElement.GetProperty("a").GetString());
    }

    [Fact]
    public void A_line_beyond_the_limit_ends_the_reading_with_a_problem()
    {
        JsonLine[] lines = [.. new JsonLinesReader("f", new EndlessLine()).Read()];

        Assert.Equal("f(1): error PG0050: the line is longer than 64 MB", Assert.Single(lines).Problem!.ToString());
    }

    [Fact]
    public void Columns_count_characters_rather_than_bytes()
    {
        JsonLine[] lines = Read(Encoding.UTF8.GetBytes("{\"é🙂\" 1}"));

        Assert.Equal(8, Assert.Single(lines).Problem!.Column);
    }

    [Theory]
    [InlineData("{\"a\":1,}", 8, "remove the comma before this '}'")]
    [InlineData("{\"a\":[1,]}", 9, "remove the comma before this ']'")]
    [InlineData("{\"a\":1} // no", 9, "comments are not read here; remove it")]
    [InlineData("{\"a\":1,\"a\":2}", 1, "'a' is there twice; keep one")]
    [InlineData("{'a':1}", 2, "names and text are in double quotes: \"")]
    [InlineData("{\"a\":“x”}", 6, "names and text are in double quotes: \"")]
    [InlineData("{\"a\":1}{\"a\":2}", 8, "one line holds one object; put what stands behind it in a line of its own")]
    [InlineData("{a:1}", 2, "a name in double quotes is missing here")]
    [InlineData("{\"a\" 1}", 6, "a ':' is missing before this")]
    [InlineData("{\"a\":[1", 8, "the line ends too early: ']}' is missing")]
    [InlineData("{\"a\":", 6, "the line ends too early: '}' is missing")]
    [InlineData("{\"a\":\"x", 8, "the line ends within a text; close it with \"")]
    [InlineData("{\"a\":[1,2}", 10, "a ']' is missing before this '}'")]
    [InlineData("{\"a\":1}}", 8, "nothing is open that this '}' could close")]
    [InlineData("{\"a\":tru}", 9, "this is no JSON value: text is in double quotes, and true, false and null are in lower case")]
    [InlineData("{\"a\":None}", 6, "this is no JSON value: text is in double quotes, and true, false and null are in lower case")]
    [InlineData("{\"a\":01}", 7, "a number is written as in 12, -0.5 or 1e6")]
    [InlineData("{\"a\":+1}", 6, "a number is written as in 12, -0.5 or 1e6")]
    [InlineData("{\"a\":1.}", 8, "a number is written as in 12, -0.5 or 1e6")]
    [InlineData("{\"a\":\"x\ty\"}", 8, "U+0009 cannot stand in a text as it is; write \\t")]
    [InlineData("{\"a\":\"\\q\"}", 8, "'\\q' is no escape; for a backslash itself write \\\\")]
    [InlineData("{\"a\":\"\\u12\"}", 11, "'\\u' takes 4 hexadecimal digits; for a backslash itself write \\\\")]
    [InlineData("{\"a\":1 \"b\":2}", 8, "a ',' is missing before this, or a quote within text is not written as \\\"")]
    [InlineData("{\"a\":\"say \"hi\"\"}", 12, "a ',' is missing before this, or a quote within text is not written as \\\"")]
    [InlineData("{\"a\":}", 6, "a value is missing before this")]
    [InlineData("{\"a\":1,,\"b\":2}", 8, "a value is missing before this comma, or the comma is one too many")]
    public void Only_strict_JSON_is_read_and_what_is_not_is_said_in_our_words(string line, int column, string message)
    {
        Assert.Equal(new FileProblem("f", 1, column, "the line is not JSON: " + message), Assert.Single(Read(Encoding.UTF8.GetBytes(line))).Problem);
    }

    [Fact]
    public void Deep_nesting_is_a_problem_and_no_crash()
    {
        Assert.Contains("values are nested more than 128 deep", Assert.Single(Read(Encoding.UTF8.GetBytes(new string('[', 100_000)))).Problem!.Message);
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(7);
        for (int i = 0; i < 2000; i++)
        {
            byte[] bytes = new byte[random.Next(40)];
            random.NextBytes(bytes);
            Assert.All(Read(bytes), line => Assert.True(line.Document is not null ^ line.Problem is not null));
        }
    }

    private static JsonLine[] Read(byte[] bytes) => [.. new JsonLinesReader("f", new MemoryStream(bytes)).Read()];

    /// <summary>A file that never ends its first line.</summary>
    private sealed class EndlessLine : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
