using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Following.Sources;
using Xunit;

namespace PromptGen.Channels.Tests.Following;

public class FewAtATimeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(100)]
    public async Task EachIsAskedForOnceAndNeverMoreThanEightTogether(int count)
    {
        ConcurrentQueue<int> asked = [];
        int together = 0;
        int most = 0;
        await FewAtATime.AskAsync(count, async i =>
        {
            int now = Interlocked.Increment(ref together);
            InterlockedMax(ref most, now);
            asked.Enqueue(i);
            await Task.Yield();
            Interlocked.Decrement(ref together);
        });

        Assert.Equal(Enumerable.Range(0, count), asked.Order());
        Assert.InRange(most, Math.Min(count, 1), Math.Min(count, 8));
    }

    [Fact]
    public async Task WhatOneThrowsComesOutAfterTheOthersHaveEnded()
    {
        int ended = 0;
        await Assert.ThrowsAsync<InvalidOperationException>(() => FewAtATime.AskAsync(20, async i =>
        {
            await Task.Yield();
            Interlocked.Increment(ref ended);
            if (i == 3)
            {
                throw new InvalidOperationException();
            }
        }).WaitAsync(TestContext.Current.CancellationToken));
        Assert.True(ended > 3);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (int seen = Volatile.Read(ref most); seen < value; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}
