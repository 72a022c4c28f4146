using System.Linq;
using PromptGen.Catalog.Identity;
using PromptGen.Requests;
using Xunit;

namespace PromptGen.Cli.Tests.Pinning;

/// <summary>The notation of NuGet's documentation ("Package versioning"), row by row, and what is added to it.</summary>
public class PinRequestTests
{
    private static readonly string[] Versions = ["0.9.0", "1.0.0-rc.1", "1.0.0", "1.0.5", "1.1.0", "1.2.0-beta.2", "1.2.0", "1.3.4", "2.0.0", "2.1.0"];

    [Theory]
    [InlineData("1.0", "1.0.0 1.0.5 1.1.0 1.2.0-beta.2 1.2.0 1.3.4 2.0.0 2.1.0")]
    [InlineData("[1.0,)", "1.0.0 1.0.5 1.1.0 1.2.0-beta.2 1.2.0 1.3.4 2.0.0 2.1.0")]
    [InlineData("(1.0,)", "1.0.5 1.1.0 1.2.0-beta.2 1.2.0 1.3.4 2.0.0 2.1.0")]
    [InlineData("[1.0]", "1.0.0")]
    [InlineData("(,1.0]", "0.9.0 1.0.0-rc.1 1.0.0")]
    [InlineData("(,1.0)", "0.9.0 1.0.0-rc.1")]
    [InlineData("[1.0,2.0]", "1.0.0 1.0.5 1.1.0 1.2.0-beta.2 1.2.0 1.3.4 2.0.0")]
    [InlineData("(1.0,2.0)", "1.0.5 1.1.0 1.2.0-beta.2 1.2.0 1.3.4")]
    [InlineData("[1.0,2.0)", "1.0.0 1.0.5 1.1.0 1.2.0-beta.2 1.2.0 1.3.4")]
    [InlineData("[1.0, 2.0)", "1.0.0 1.0.5 1.1.0 1.2.0-beta.2 1.2.0 1.3.4")]
    [InlineData("2", "2.0.0 2.1.0")]
    [InlineData("*", "0.9.0 1.0.0 1.0.5 1.1.0 1.2.0 1.3.4 2.0.0 2.1.0")]
    [InlineData("1.*", "1.0.0 1.0.5 1.1.0 1.2.0 1.3.4")]
    [InlineData("1.0.*", "1.0.0 1.0.5")]
    [InlineData("[1.*,1.3)", "1.0.0 1.0.5 1.1.0 1.2.0")]
    [InlineData("1.2.0-*", "1.2.0-beta.2 1.2.0")]
    [InlineData("1.2.0-beta.*", "1.2.0-beta.2 1.2.0")]
    [InlineData("3.*", "")]
    [InlineData("1.2.0", "1.2.0")]
    [InlineData("1.0.0-rc.1", "1.0.0-rc.1")]
    [InlineData("9.9.9", "")]
    [InlineData("channel:stable", "")]
    public void A_request_matches_what_it_says(string text, string expected)
    {
        PinRequest request = PinRequest.TryParse(text)!;

        Assert.Equal(text, request.ToString());
        Assert.Equal(expected, string.Join(' ', Versions.Where(v => request.Matches(PromptVersion.TryParse(v)!))));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("(1.0)")]
    [InlineData("[1.0")]
    [InlineData("[2.0,1.0]")]
    [InlineData("^1.0")]
    [InlineData("~1.0")]
    [InlineData(">=1.0")]
    [InlineData("latest")]
    [InlineData("1.0.0+build")]
    [InlineData("1.2.0-draft")]
    [InlineData("1.2.0-draft+ab12cd34")]
    [InlineData("channel:")]
    [InlineData("channel:Stable")]
    [InlineData("channel:a b")]
    [InlineData("1.0 ,2.0")]
    [InlineData("1.2.0 ")]
    [InlineData(" 1.2.0")]
    [InlineData("[1.0,\t2.0)")]
    [InlineData("1.2.3.4")]
    [InlineData("1.2.0.0")]
    [InlineData("01.2.0")]
    [InlineData("v1.2.0")]
    public void What_asks_for_nothing_is_no_request(string text) => Assert.Null(PinRequest.TryParse(text));

    [Fact]
    public void A_request_is_short() => Assert.Null(PinRequest.TryParse("[" + new string('1', 200) + "]"));
}
