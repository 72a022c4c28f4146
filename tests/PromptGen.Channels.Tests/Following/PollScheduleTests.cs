using System;
using System.Linq;
using PromptGen.Channels.Following;
using Xunit;

namespace PromptGen.Channels.Tests.Following;

public class PollScheduleTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    [Fact]
    public void PollsAreATenthSoonerOrLater() =>
        Assert.Equal([27.0, 30.0, 33.0], new[] { 0, 0.5, 1 }.Select(chance => Math.Round(PollSchedule.Next(Interval, 0, chance).TotalSeconds, 6)));

    [Fact]
    public void WhatFailedIsTriedAgainSoonAndThenLessAndLessOften() =>
        Assert.Equal([1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0], Enumerable.Range(1, 6).Append(int.MaxValue).Select(failures => PollSchedule.Next(Interval, failures, 0.5).TotalSeconds));

    [Fact]
    public void AnIntervalThatIsShorterThanASecondHoldsAlsoForWhatFailed() =>
        Assert.Equal(50, PollSchedule.Next(TimeSpan.FromMilliseconds(50), 1, 0.5).TotalMilliseconds);
}
