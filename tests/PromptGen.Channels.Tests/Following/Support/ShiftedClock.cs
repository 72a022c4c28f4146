using System;
using PromptGen.Channels.Tests.Support;

namespace PromptGen.Channels.Tests.Following.Support;

/// <summary>A clock that goes as the machine's does and began when the test repositories did.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private readonly TimeSpan _shift = Repository.Start - DateTimeOffset.UtcNow;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;
}
