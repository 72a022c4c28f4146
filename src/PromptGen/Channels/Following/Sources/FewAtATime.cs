using System;
using System.Threading;
using System.Threading.Tasks;

namespace PromptGen.Channels.Following.Sources;

/// <summary>Asks for many things, a few at a time. What waits holds no thread.</summary>
internal sealed class FewAtATime
{
    private const int Most = 8;

    private readonly int _count;
    private readonly Func<int, Task> _ask;
    private int _next = -1;

    private FewAtATime(int count, Func<int, Task> ask)
    {
        _count = count;
        _ask = ask;
    }

    /// <summary>Asks for all of them, and waits for all also where one throws.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="ask">Asks for one by its number, from 0 on.</param>
    public static Task AskAsync(int count, Func<int, Task> ask)
    {
        FewAtATime asking = new(count, ask);
        Task[] turns = new Task[Math.Min(count, Most)];
        for (int i = 0; i < turns.Length; i++)
        {
            turns[i] = asking.TakeTurnsAsync();
        }

        return Task.WhenAll(turns);
    }

    private async Task TakeTurnsAsync()
    {
        for (int i = Interlocked.Increment(ref _next); i < _count; i = Interlocked.Increment(ref _next))
        {
            await _ask(i).ConfigureAwait(false);
        }
    }
}
