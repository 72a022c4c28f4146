using PromptGen.Catalog.Identity;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Identity;

public class DigestTests
{
    // The examples of FIPS 180-2 and the digest of no bytes at all.
    [Theory]
    [InlineData("", "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void IsSha256OfTheUtf8Text(string text, string expected)
    {
        Digest digest = Digest.Of(SourceText.From(text));

        Assert.Equal(expected, digest.Text);
        Assert.Equal(expected.Substring(7, 8), digest.Short);
    }

    [Fact]
    public void ReadsOnlyItsOwnSpelling()
    {
        const string right = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        Assert.Equal(right, Digest.TryParse(right)!.Text);
        Assert.Null(Digest.TryParse(right.ToUpperInvariant()));
        Assert.Null(Digest.TryParse(right[7..]));
        Assert.Null(Digest.TryParse(right[..^1]));
        Assert.Null(Digest.TryParse(right[..^1] + "g"));
        Assert.Null(Digest.TryParse(null));
    }

    [Fact]
    public void DifferentTextsDiffer() => Assert.NotEqual(Digest.Of(SourceText.From("a")), Digest.Of(SourceText.From("b")));
}
