using System;
using System.Threading;
using PromptGen.Overriding;

namespace PromptGen;

/// <summary>
/// What calls of generated accessors go by beside what was compiled: the versions that a channel selects. There is one for the process, and it serves
/// what was compiled until something is followed.
/// </summary>
public sealed class PromptRuntime
{
    private OverrideTable _table = OverrideTable.Empty;

    private PromptRuntime()
    {
    }

    /// <summary>The runtime of the process.</summary>
    public static PromptRuntime Shared { get; } = new();

    /// <summary>Tells once of each version that is quarantined, on the thread whose call failed. What an observer throws is dropped.</summary>
    internal event Action<QuarantinedOverride>? Quarantined;

    /// <summary>The table in use.</summary>
    internal OverrideTable Table => Volatile.Read(ref _table);

    /// <summary>Puts a table in place of the one in use, as a whole: each call goes by the one or by the other.</summary>
    internal void Use(OverrideTable table) => Volatile.Write(ref _table, table);

    /// <summary>Tells the observers.</summary>
    internal void Report(QuarantinedOverride quarantined) => Quarantined?.Invoke(quarantined);
}
