using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Identity;
using PromptGen.Channels.Following.Reading;
using Xunit;

namespace PromptGen.Channels.Tests.Following.Reading;

public class VersionOrderTests
{
    [Fact]
    public void TheOrderOfVersionsIsTheCataloguesOwn()
    {
        int versions = 0;
        Gen<string> part = Gen.Elements("0", "1", "2", "10", "01", "99999999999", "a", "b-1", "draft", "", "x1");
        Gen<string> core = Gen.Elements("0.0.0", "1.0.0", "1.2.3", "1.10.0", "2.0.0", "1.0", "01.0.0", "1.0.0.0", "2147483648.0.0", "a.b.c");
        Gen<string> text = from c in core from pre in part.ArrayOf() from tail in Gen.Elements("", "+build", "+b.1") select c + (pre.Length == 0 ? "" : "-" + string.Join('.', pre.Take(3))) + tail;
        Prop.ForAll(text.ArrayOf(2).ToArbitrary(), pair =>
        {
            PromptVersion?[] theirs = [.. pair.Select(PromptVersion.TryParse)];
            ReleaseNumber?[] ours = [.. pair.Select(ReleaseNumber.TryParse)];
            Assert.Equal(theirs.Select(v => v is not null), ours.Select(v => v is not null));
            if (theirs is [{ } a, { } b])
            {
                versions++;
                Assert.Equal(Math.Sign(PromptVersion.ComparePrecedence(a, b)), Math.Sign(ours[0]!.Value.CompareTo(ours[1]!.Value)));
                Assert.Equal(PromptVersion.ComparePrecedence(a, b) < 0, ReleaseNumber.IsOlder(pair[0], pair[1]));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
        Assert.True(versions > 100, $"only {versions} pairs of versions");
    }

    [Theory]
    [InlineData(">=1.0.0 <2.0.0", "1.0.0 1.9.9 2.0.0-rc.1", "0.9.9 2.0.0 1.0.0-rc.1 none")]
    [InlineData("1.2.0", "1.2.0 1.2.0+build", "1.2.1 1.2.0-draft+ab12cd34")]
    [InlineData("=1.2.0", "1.2.0", "1.2.1")]
    [InlineData(">1.0.0  <=1.2.0", "1.0.1 1.2.0", "1.0.0 1.2.1")]
    public void ARangeHoldsTheVersionsForWhichAllItsComparisonsHold(string range, string inside, string outside)
    {
        BakedRange read = BakedRange.TryParse(range)!;

        Assert.Equal(range, read.Text);
        Assert.All(inside.Split(' '), v => Assert.True(read.Contains(v), v));
        Assert.All(outside.Split(' '), v => Assert.False(read.Contains(v), v));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("^1.0.0")]
    [InlineData(">=1.0")]
    [InlineData(">= 1.0.0")]
    [InlineData("==1.0.0")]
    [InlineData(">=1.0.0 || <2.0.0")]
    public void WhatIsNoRangeIsNotRead(string range) => Assert.Null(BakedRange.TryParse(range));
}
