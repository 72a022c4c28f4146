using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Threading;
using PromptGen.Channels.Selection;
using PromptGen.Overriding;

namespace PromptGen;

/// <summary>
/// What calls of generated accessors go by beside what was compiled: the versions that a channel selects. There is one for the process, and it serves
/// what was compiled until something is followed. Tests that run beside each other, and several hosts in one process, have one each.
/// </summary>
public sealed class PromptRuntime
{
    private static readonly Counter<long> Quarantines =
        PromptTelemetry.Meter.CreateCounter<long>(PromptTelemetry.QuarantinesName, "{version}", "Versions that failed to render where the compiled version did not.");

    private readonly object _gate = new();
    private readonly ConcurrentDictionary<QuarantineKey, QuarantinedOverride> _quarantined = new();
    private OverrideTable _table = OverrideTable.Empty;

    // Asked by every call of an overridden prompt; the dictionary takes its locks to say that it is empty.
    private volatile bool _hasQuarantined;

    private PromptRuntime()
    {
    }

    /// <summary>The runtime of the process.</summary>
    public static PromptRuntime Shared { get; } = new();

    /// <summary>Tells once of each version that is quarantined, on the thread whose call failed. What an observer throws is dropped.</summary>
    internal event Action<QuarantinedOverride>? Quarantined;

    /// <summary>The table in use.</summary>
    internal OverrideTable Table => Volatile.Read(ref _table);

    /// <summary>The versions that failed where the compiled version rendered, in no order.</summary>
    internal ICollection<QuarantinedOverride> QuarantinedOverrides => _quarantined.Values;

    /// <summary>
    /// Makes a runtime that serves what was compiled until something is followed with it. Calls go by it in a <see cref="PromptScope.In"/> of it, and never by <see cref="Shared"/> there.
    /// </summary>
    public static PromptRuntime CreateIsolated() => new();

    /// <summary>Serves what was compiled, until something is followed or the client that follows takes the next state.</summary>
    public void Reset() => Use(OverrideTable.Empty);

    /// <summary>
    /// Puts a table in place of the one in use, as a whole: each call goes by the one or by the other, and a thread whose call went by the new one never goes by the old one again.
    /// </summary>
    internal void Use(OverrideTable table)
    {
        lock (_gate)
        {
            // Slots are open before the table says anything of them and close after it says nothing any more: in between, what a call goes by is the table alone.
            OverrideTable old = _table;
            foreach (PromptDescriptor prompt in table.Selecting)
            {
                prompt.Slot?.Hold();
            }

            Volatile.Write(ref _table, table);
            foreach (PromptDescriptor prompt in old.Selecting)
            {
                prompt.Slot?.Release();
            }
        }

        RenderCounting.LookForListener();
    }

    /// <summary>Whether a version failed where the compiled version rendered; it serves no more, whatever states come.</summary>
    internal bool IsQuarantined(PromptDescriptor prompt, VersionReference version) => _hasQuarantined && _quarantined.ContainsKey(new QuarantineKey(prompt, version));

    /// <summary>Lets a version serve no more.</summary>
    internal void Quarantine(QuarantinedOverride quarantined)
    {
        if (!_quarantined.TryAdd(new QuarantineKey(quarantined.Prompt, quarantined.Version), quarantined))
        {
            return;
        }

        _hasQuarantined = true;
        Quarantines.Add(
            1,
            new(PromptTelemetry.PromptAttribute, quarantined.Prompt.Id),
            new(PromptTelemetry.VersionAttribute, quarantined.Version.Version),
            new(PromptTelemetry.ChannelAttribute, quarantined.Channel));
        try
        {
            Quarantined?.Invoke(quarantined);
        }
        catch (Exception)
        {
            // The call that found it out still has to give its text.
        }
    }

    /// <summary>A version of a prompt. Few versions of one prompt are ever quarantined, so that the prompt tells enough for a hash, and a call hashes no digests.</summary>
    private readonly record struct QuarantineKey(PromptDescriptor Prompt, VersionReference Version)
    {
        public override int GetHashCode() => Prompt.Number;
    }
}
