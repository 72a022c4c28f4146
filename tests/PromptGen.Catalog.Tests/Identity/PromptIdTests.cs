using System;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Identity;
using Xunit;

namespace PromptGen.Catalog.Tests.Identity;

public class PromptIdTests
{
    [Theory]
    [InlineData("support-bot", "support-bot")]
    [InlineData("billing/refund-request", "refund-request")]
    [InlineData("a/b/c2", "c2")]
    [InlineData("3d-model", "3d-model")]
    public void ReadsIds(string text, string name)
    {
        PromptId id = PromptId.TryParse(text)!;

        Assert.Equal(text, id.Value);
        Assert.Equal(name, id.Name);
        Assert.Equal(text, string.Join("/", id.Segments));
    }

    [Theory]
    [InlineData("SupportBot", "'support-bot'")]
    [InlineData("support_bot", "'support-bot'")]
    [InlineData("Billing/Refund Request", "'billing/refund-request'")]
    [InlineData("support--bot", "'support-bot'")]
    [InlineData("-support-bot-", "'support-bot'")]
    [InlineData("/billing//refund/", "'billing/refund'")]
    [InlineData("HTMLMail", "'htmlmail'")]
    [InlineData("über-uns", "'ber-uns'")]
    public void SaysTheNearestId(string text, string suggestion)
    {
        Assert.Null(PromptId.TryParse(text));
        Assert.EndsWith($"did you mean {suggestion}?", PromptId.Explain(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a/versions", "the folder of a prompt's released versions")]
    [InlineData("con", "Windows")]
    [InlineData("a/lpt1/b", "Windows")]
    [InlineData("a/b/c/d/e/f/g/h/i", "at most 8 segments")]
    public void SaysWhy(string text, string reason)
    {
        Assert.Null(PromptId.TryParse(text));
        Assert.Contains(reason, PromptId.Explain(text), StringComparison.Ordinal);
    }

    [Fact]
    public void LengthsAreBounded()
    {
        Assert.NotNull(PromptId.TryParse(new string('a', 64)));
        Assert.Null(PromptId.TryParse(new string('a', 65)));
        Assert.Null(PromptId.TryParse($"{new string('a', 64)}/{new string('b', 64)}"));
    }

    [Fact]
    public void WhatIsSuggestedIsAnId() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            string? why = PromptId.Explain(text.Get);
            int start = why?.IndexOf("did you mean '", StringComparison.Ordinal) ?? -1;
            return start < 0 || PromptId.TryParse(why![(start + 14)..^2]) is not null;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Support-Bot", true)]
    [InlineData("Versions", false)]
    [InlineData("aEaaaDaaaaaEaaIaUaaJaaaaaaYaYaaVaPaaaaKaaaaAaYaOaaa", false)]
    public void OnlyAnIdIsSuggested(string text, bool hasSuggestion) =>
        Assert.Equal(hasSuggestion, PromptId.Explain(text)!.Contains("did you mean", StringComparison.Ordinal));
}
