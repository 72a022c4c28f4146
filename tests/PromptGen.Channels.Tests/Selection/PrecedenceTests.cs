using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Channels.Selection;
using Xunit;

namespace PromptGen.Channels.Tests.Selection;

public class PrecedenceTests
{
    private static readonly VersionReference One = SplitTests.Version(0);
    private static readonly VersionReference Two = SplitTests.Version(1);

    [Fact]
    public void NothingSaidServesWhatIsBaked() => Assert.Equal(new Choice(null, Reason.NoEntry), Choose(null, [One], One));

    [Fact]
    public void StoppedServesWhatIsBaked() => Assert.Equal(new Choice(null, Reason.Stopped), Choose(ChannelEntry.Stopped, [One], One));

    [Fact]
    public void AnAdmittedVersionWins() => Assert.Equal(new Choice(Two, Reason.Selected), Choose(ChannelEntry.Of(Two), [One, Two], One));

    [Fact]
    public void AVersionThatIsNotAdmittedLeavesTheLastOneThatWas() => Assert.Equal(new Choice(One, Reason.LastAdmitted), Choose(ChannelEntry.Of(Two), [One], One));

    [Fact]
    public void AVersionThatIsNotAdmittedLeavesWhatIsBakedWhenNoneWasBefore() => Assert.Equal(new Choice(null, Reason.NoneAdmitted), Choose(ChannelEntry.Of(Two), [One], null));

    [Fact]
    public void WhateverTheChannelSaysTheRulesHold()
    {
        HashSet<Reason> reasons = [];
        Gen<(ChannelEntry? Entry, string? Key, int Admitted, bool HasLast)> cases =
            from kind in Gen.Choose(0, 3)
            from number in Gen.Choose(0, 4)
            from weights in SplitTests.Weights()
            from key in ArbMap.Default.GeneratorFor<string?>()
            from admitted in Gen.Choose(0, 31)
            from hasLast in ArbMap.Default.GeneratorFor<bool>()
            select (Entry(kind, number, weights), key, admitted, hasLast);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            VersionReference? last = c.HasLast ? SplitTests.Version(99) : null;
            bool IsAdmitted(VersionReference version) => (c.Admitted >> (version.Version[0] - '1') & 1) == 1;
            Choice choice = Precedence.Choose(c.Entry, "stable", "p", c.Key, () => 1, IsAdmitted, last);
            reasons.Add(choice.Reason);

            // Twice the same, whoever asks.
            Assert.Equal(choice, Precedence.Choose(c.Entry, "stable", "p", c.Key, () => 1, IsAdmitted, last));
            switch (choice.Reason)
            {
                case Reason.NoEntry:
                    Assert.Null(c.Entry);
                    Assert.Null(choice.Override);
                    break;
                case Reason.Stopped:
                    Assert.True(c.Entry!.IsStopped);
                    Assert.Null(choice.Override);
                    break;
                case Reason.Selected:
                    Assert.True(IsAdmitted(choice.Override!));
                    Assert.Contains(choice.Override, Named(c.Entry!));
                    break;
                default:
                    Assert.Equal(last, choice.Override);
                    Assert.Equal(last is null, choice.Reason == Reason.NoneAdmitted);
                    Assert.Contains(Named(c.Entry!), v => !IsAdmitted(v));
                    break;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Assert.Equal(Enum.GetValues<Reason>().Length, reasons.Count);
    }

    private static Choice Choose(ChannelEntry? entry, VersionReference[] admitted, VersionReference? last) =>
        Precedence.Choose(entry, "stable", "support-bot", null, () => throw new InvalidOperationException("chance was asked"), admitted.Contains, last);

    private static ChannelEntry? Entry(int kind, int number, int[] weights) => kind switch
    {
        0 => null,
        1 => ChannelEntry.Stopped,
        2 => ChannelEntry.Of(SplitTests.Version(number)),
        _ => ChannelEntry.Of(SplitTests.Of("s", weights)),
    };

    private static IEnumerable<VersionReference> Named(ChannelEntry entry) => entry.Version is { } version ? [version] : entry.Split!.Arms.Select(a => a.Version);
}
