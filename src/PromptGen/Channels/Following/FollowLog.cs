using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Following.States;
using PromptGen.Channels.Selection;
using PromptGen.Overriding;

namespace PromptGen.Channels.Following;

/// <summary>Says each thing once, however often polls come upon it. A listener that throws changes nothing.</summary>
/// <param name="channel">The channel.</param>
/// <param name="write">Takes the entries; null for nobody.</param>
internal sealed class FollowLog(string channel, Action<ChannelLogEntry>? write)
{
    private const int MostRemembered = 10_000;

    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private string? _failure;
    private string? _cacheProblem;

    /// <summary>A state is served that no source has confirmed.</summary>
    public void Started(FollowView view)
    {
        string from = view.Origin == ChannelOrigin.Seed ? "as it was embedded at build" : "as it was kept";
        Write(ChannelEvent.StateStarted, view.Pointers is { } pointers ? $"{Named(pointers.Pointers.Note)} is served {from}, until a source answers" : $"the stops hold {from}, until a source answers");
    }

    /// <summary>A new state is served.</summary>
    public void Took(FollowView view, string source) =>
        Write(ChannelEvent.StateTaken, view.Pointers is { } pointers ? $"{Named(pointers.Pointers.Note)}, from {source}" : $"the channel '{channel}' is gone from {source}; what was compiled is served");

    /// <summary>A poll has come to its end.</summary>
    /// <param name="failure">Why it failed; null when it did not.</param>
    public void Polled(string? failure)
    {
        if (failure is not null && (_failure is null || !IsSame(failure, _failure)))
        {
            Write(ChannelEvent.RefreshFailed, $"{failure}; what is served stays");
        }
        else if (failure is null && _failure is not null)
        {
            Write(ChannelEvent.RefreshRecovered, $"the channel '{channel}' can be followed again");
        }

        _failure = failure;
    }

    /// <summary>A version may not serve.</summary>
    /// <returns>Whether this is said for the first time.</returns>
    public bool Refused(FollowedPrompt prompt, VersionReference version, RefusedVersion refused)
    {
        string instead = prompt.LastAdmitted is { } last ? $"{last.Version} goes on serving" : $"the compiled {prompt.Prompt.BakedVersion} serves";
        return Once($"refused {Key(prompt.Prompt)} {version.ArtefactDigest} {refused.Message}", ChannelEvent.VersionRefused, $"{prompt.Prompt.Id}@{version.Version} may not serve: {refused.Message}; {instead}", prompt.Prompt.Id);
    }

    /// <summary>A prompt is served as the channel says.</summary>
    public void Serves(FollowedPrompt prompt)
    {
        foreach (VersionReference version in FollowedPrompt.VersionsOf(prompt.Entry).Where(v => prompt.Admitted.ContainsKey(v) && ReleaseNumber.IsOlder(v.Version, prompt.Prompt.BakedVersion)))
        {
            Once($"older {Key(prompt.Prompt)} {version.Version}", ChannelEvent.OlderThanBaked, $"the channel '{channel}' serves {prompt.Prompt.Id}@{version.Version}, and the application was compiled with the newer {prompt.Prompt.BakedVersion}", prompt.Prompt.Id);
        }
    }

    /// <summary>A version threw while it rendered.</summary>
    public void Quarantined(QuarantinedOverride quarantined) => Write(
        ChannelEvent.VersionQuarantined,
        $"{quarantined.Prompt.Id}@{quarantined.Version.Version} failed while it rendered ({quarantined.Exception.GetType().Name}) and serves no more; the compiled {quarantined.Prompt.BakedVersion} serves",
        quarantined.Prompt.Id,
        quarantined.Exception);

    /// <summary>The folder was written to.</summary>
    /// <param name="problem">Why not; null when it was.</param>
    public void Cached(string? problem)
    {
        if (problem is not null && _cacheProblem is null)
        {
            Write(ChannelEvent.CacheFailed, $"the last state could not be kept for the next process: {problem}");
        }

        _cacheProblem = problem;
    }

    private string Named(StateNote note) => FormattableString.Invariant($"state {note.Sequence} of the channel '{channel}' ({note.Who}, {note.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}: {note.Reason})");

    // An assembly may have compiled a prompt of the same id.
    private static string Key(PromptDescriptor prompt) => $"{prompt.Id} {prompt.BakedDigest} {System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(prompt)}";

    // The time stands in some reasons, and goes on.
    private static bool IsSame(string failure, string before) => string.Concat(failure.Where(c => !char.IsAsciiDigit(c))) == string.Concat(before.Where(c => !char.IsAsciiDigit(c)));

    private bool Once(string key, ChannelEvent @event, string message, string promptId)
    {
        if (_said.Count >= MostRemembered)
        {
            _said.Clear();
        }

        bool isFirst = _said.Add(key);
        if (isFirst)
        {
            Write(@event, message, promptId);
        }

        return isFirst;
    }

    private void Write(ChannelEvent @event, string message, string? promptId = null, Exception? exception = null)
    {
        try
        {
            write?.Invoke(new ChannelLogEntry(@event, message, promptId, exception));
        }
        catch (Exception)
        {
            // What a listener does wrong is no reason to serve otherwise.
        }
    }
}
