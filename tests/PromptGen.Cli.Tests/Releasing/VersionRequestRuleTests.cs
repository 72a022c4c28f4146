using System;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Releasing;
using Xunit;

namespace PromptGen.Cli.Tests.Releasing;

public class VersionRequestRuleTests
{
    [Theory]
    [InlineData("auto", "1.0.0")]
    [InlineData("minor", "1.0.0")]
    [InlineData("0.1.0", "0.1.0")]
    [InlineData("1.0.0-rc.1", "1.0.0-rc.1")]
    public void The_first_version_is_free(string bump, string version)
    {
        Assert.Equal(version, VersionRequestRule.Choose(BumpRequest.TryParse(bump)!, null, null, out string? refusal)?.ToString());
        Assert.Null(refusal);
    }

    [Theory]
    [InlineData("1.2.3", ChangeKind.TextChanged, "auto", "1.2.4")]
    [InlineData("1.2.3", ChangeKind.TextChanged, "patch", "1.2.4")]
    [InlineData("1.2.3", ChangeKind.TextChanged, "minor", "1.3.0")]
    [InlineData("1.2.3", ChangeKind.TextChanged, "major", "2.0.0")]
    [InlineData("1.2.3", ChangeKind.TextChanged, "1.2.9", "1.2.9")]
    [InlineData("1.2.3", ChangeKind.TextChanged, "1.2.4-rc.1", "1.2.4-rc.1")]
    [InlineData("1.2.3", ChangeKind.SettingChanged, "auto", "1.3.0")]
    [InlineData("1.2.3", ChangeKind.SettingChanged, "1.4.0", "1.4.0")]
    [InlineData("1.2.3", ChangeKind.InputRemoved, "auto", "2.0.0")]
    [InlineData("0.2.3", ChangeKind.InputRemoved, "auto", "1.0.0")]
    [InlineData("1.2.3", ChangeKind.InputRemoved, "2.1.0-rc.1", "2.1.0-rc.1")]
    [InlineData("1.2.2147483647", ChangeKind.TextChanged, "auto", "1.3.0")]
    [InlineData("1.2147483647.2147483647", ChangeKind.TextChanged, "auto", "2.0.0")]
    public void A_version_that_shows_the_changes_is_taken(string previous, ChangeKind change, string bump, string version)
    {
        Assert.Equal(version, VersionRequestRule.Choose(BumpRequest.TryParse(bump)!, PromptVersion.TryParse(previous), Changed(change), out string? refusal)?.ToString());
        Assert.Null(refusal);
    }

    [Theory]
    [InlineData("1.2.3", ChangeKind.SettingChanged, "patch", "a patch version is too small: what changed since 1.2.3 demands 1.3.0 or more")]
    [InlineData("1.2.3", ChangeKind.InputRemoved, "minor", "a minor version is too small: what changed since 1.2.3 demands 2.0.0 or more")]
    [InlineData("1.2.3", ChangeKind.SettingChanged, "1.2.4", "1.2.4 is too small: what changed since 1.2.3 demands 1.3.0 or more")]
    [InlineData("1.2.3", ChangeKind.InputRemoved, "1.9.0-rc.1", "1.9.0-rc.1 is too small: what changed since 1.2.3 demands 2.0.0 or more")]
    [InlineData("1.2.3", ChangeKind.TextChanged, "1.2.3", "1.2.3 is too small: what changed since 1.2.3 demands 1.2.4 or more")]
    [InlineData("1.2.3", ChangeKind.TextChanged, "1.2.3-rc.1", "1.2.3-rc.1 is too small: what changed since 1.2.3 demands 1.2.4 or more")]
    [InlineData("1.2.3", ChangeKind.TextChanged, "0.9.0", "0.9.0 is too small: what changed since 1.2.3 demands 1.2.4 or more")]
    public void A_smaller_one_is_refused_with_what_demands_more(string previous, ChangeKind change, string bump, string refused)
    {
        Assert.Null(VersionRequestRule.Choose(BumpRequest.TryParse(bump)!, PromptVersion.TryParse(previous), Changed(change), out string? refusal));
        Assert.Equal($"{refused}{Environment.NewLine}  {ChangeTable.Of(change).Bump.ToString().ToLowerInvariant()}: it changed", refusal);
    }

    [Theory]
    [InlineData(null, "1.0.0-draft", "1.0.0")]
    [InlineData("1.2.3", "1.3.0-draft.7", "1.3.0")]
    [InlineData("1.2.3", "0.9.0-draft", "0.9.0")]
    public void What_drafts_are_called_is_refused(string? previous, string bump, string numbers)
    {
        Assert.Null(VersionRequestRule.Choose(BumpRequest.TryParse(bump)!, previous is null ? null : PromptVersion.TryParse(previous), previous is null ? null : Changed(ChangeKind.TextChanged), out string? refusal));
        Assert.Equal($"{bump} is what a draft is called; 'draft' as first pre-release identifier is kept for them: name the release otherwise, such as {numbers}-rc.1", refusal);

        Assert.Equal("2.0.0-drafts", VersionRequestRule.Choose(BumpRequest.TryParse("2.0.0-drafts")!, PromptVersion.TryParse("1.2.3"), Changed(ChangeKind.TextChanged), out _)!.ToString());
    }

    [Fact]
    public void Numbers_end_somewhere()
    {
        PromptVersion last = PromptVersion.TryParse("2147483647.0.0")!;

        Assert.Null(VersionRequestRule.Choose(BumpRequest.Auto, last, Changed(ChangeKind.InputRemoved), out string? refusal));
        Assert.Equal("no major version can follow 2147483647.0.0: its number would be too large", refusal);
        Assert.Null(VersionRequestRule.Choose(BumpRequest.TryParse("1.0.0")!, last, Changed(ChangeKind.InputRemoved), out _));
        Assert.Null(VersionRequestRule.Choose(BumpRequest.TryParse("major")!, last, Changed(ChangeKind.TextChanged), out _));
        Assert.Equal("2147483647.0.1", VersionRequestRule.Choose(BumpRequest.Auto, last, Changed(ChangeKind.TextChanged), out _)!.ToString());
    }

    private static BumpDerivation Changed(ChangeKind kind) =>
        new(ChangeTable.Of(kind).Bump, new ValueList<ContractChange>([new ContractChange(kind, "x", "it changed")]));
}
