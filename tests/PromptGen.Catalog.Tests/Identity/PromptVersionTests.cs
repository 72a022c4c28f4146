using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Identity;
using Xunit;

namespace PromptGen.Catalog.Tests.Identity;

public class PromptVersionTests
{
    // Section 11 of semver.org.
    [Theory]
    [InlineData("1.0.0", "2.0.0", "2.1.0", "2.1.1")]
    [InlineData("1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0")]
    [InlineData("1.0.0-9", "1.0.0-10", "1.0.0-99999999999999999999999", "1.0.0-A", "1.0.0-a")]
    [InlineData("1.9.0", "1.10.0", "1.11.0")]
    public void PrecedenceIsThatOfTheSpecification(params string[] ascending)
    {
        for (int i = 0; i < ascending.Length; i++)
        {
            for (int j = 0; j < ascending.Length; j++)
            {
                int order = PromptVersion.ComparePrecedence(Parse(ascending[i]), Parse(ascending[j]));
                Assert.Equal(i.CompareTo(j), Math.Sign(order));
            }
        }
    }

    [Fact]
    public void BuildMetadataDoesNotCount()
    {
        Assert.Equal(0, PromptVersion.ComparePrecedence(Parse("1.0.0+a"), Parse("1.0.0+b")));
        Assert.NotEqual(Parse("1.0.0+a"), Parse("1.0.0+b"));
    }

    // The lists of valid and invalid versions that semver.org's own regular expression is tested with.
    [Theory]
    [InlineData("0.0.4")]
    [InlineData("1.1.2-prerelease+meta")]
    [InlineData("1.0.0-alpha0.valid")]
    [InlineData("1.0.0-alpha-a.b-c-somethinglong+build.1-aef.1-its-okay")]
    [InlineData("1.2.3----RC-SNAPSHOT.12.9.1--.12+788")]
    [InlineData("1.0.0+0.build.1-rc.10000aaa-kk-0.1")]
    [InlineData("1.0.0-0A.is.legal")]
    public void ValidVersionsReadAndWriteAlike(string text) => Assert.Equal(text, Parse(text).ToString());

    [Theory]
    [InlineData("1")]
    [InlineData("1.2")]
    [InlineData("1.2.3-0123")]
    [InlineData("1.2.3-0123.0123")]
    [InlineData("1.1.2+.123")]
    [InlineData("+invalid")]
    [InlineData("-invalid")]
    [InlineData("alpha.beta")]
    [InlineData("1.0.0-alpha_beta")]
    [InlineData("1.0.0-alpha..1")]
    [InlineData("01.1.1")]
    [InlineData("1.01.1")]
    [InlineData("1.1.01")]
    [InlineData("1.2.3.DEV")]
    [InlineData("1.2.31.2.3----RC-SNAPSHOT.12.09.1--..12+788")]
    [InlineData("v1.2.3")]
    [InlineData("1.2.3-")]
    [InlineData("1.2.3+")]
    [InlineData("1.2.3+a+b")]
    [InlineData(" 1.2.3")]
    [InlineData("-1.2.3")]
    [InlineData("1.2.99999999999")]
    [InlineData("")]
    [InlineData(null)]
    public void InvalidVersionsAreRefused(string? text) => Assert.Null(PromptVersion.TryParse(text));

    [Fact]
    public void TheOrderIsTotal()
    {
        Arbitrary<PromptVersion> versions = Arb.From(
            from core in Gen.Choose(0, 2).ArrayOf(3)
            from labels in Gen.Elements("0", "1", "10", "alpha", "Alpha", "a-b", "x").ArrayOf().Resize(3)
            from build in Gen.Elements("", "+b", "+c")
            select Parse(string.Join(".", core) + (labels.Length == 0 ? "" : "-" + string.Join(".", labels)) + build));
        Prop.ForAll(versions, versions, versions, (a, b, c) =>
            Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
            && (a.CompareTo(b) == 0) == (a.ToString() == b.ToString())
            && a.Equals(b) == (a.CompareTo(b) == 0)
            && (!a.Equals(b) || a.GetHashCode() == b.GetHashCode())
            && !(a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0 && a.CompareTo(c) > 0))
            .QuickCheckThrowOnFailure();
    }

    private static PromptVersion Parse(string text) => PromptVersion.TryParse(text) ?? throw new ArgumentException(text);
}
