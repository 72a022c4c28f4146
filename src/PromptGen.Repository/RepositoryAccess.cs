using System;
using System.Linq;
using PromptGen.Catalog.Files;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Keys;
using PromptGen.Repository.State;

namespace PromptGen.Repository;

/// <summary>A repository, and with what somebody works on it: keys, clock, disk.</summary>
/// <param name="Folder">The repository's folder.</param>
/// <param name="Keys">The keys at hand. Each command takes those that may sign what it changes.</param>
public sealed record RepositoryAccess(string Folder, KeyRing Keys)
{
    /// <summary>The signer's clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The disk.</summary>
    public IFileOperations Files { get; init; } = DiskOperations.Instance;

    /// <summary>For how long what is signed is trusted.</summary>
    public Lifetimes Lifetimes { get; init; } = Lifetimes.Default;

    /// <summary>The moment that a new state carries: by the clock, to the second, and never before the state that it follows, so that history stays in order when a clock goes back.</summary>
    internal DateTimeOffset Now(RepositoryState? state)
    {
        DateTimeOffset clock = Clock.GetUtcNow();
        var now = new DateTimeOffset(clock.UtcTicks - (clock.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        return state is null ? now : state.States.Values.Select(s => s.Content.Note.At).Append(state.Timestamp.Content.At).Append(now).Max();
    }
}
