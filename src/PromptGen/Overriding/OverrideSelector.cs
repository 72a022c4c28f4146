using System;
using PromptGen.Channels.Admission;
using PromptGen.Channels.Selection;

namespace PromptGen.Overriding;

/// <summary>Decides for each call of one prompt which version a table has for it.</summary>
internal sealed class OverrideSelector
{
    private static readonly Func<int> Roll = static () => Random.Shared.Next(SplitBucket.Count) + 1;

    private readonly Func<VersionReference, bool> _isAdmitted;

    /// <summary>Selects by what a channel says.</summary>
    public OverrideSelector(PromptOverride said)
    {
        Said = said;
        _isAdmitted = said.Admitted.ContainsKey;
    }

    /// <summary>What the channel says.</summary>
    public PromptOverride Said { get; }

    /// <summary>Whether there is a call that another version than the compiled one may serve.</summary>
    public bool MaySelect => !Said.Entry.IsStopped && Said.Admitted.Count > 0;

    /// <summary>The version for a call.</summary>
    /// <param name="key">What a split goes by; null for none.</param>
    /// <param name="reference">The version as the channel names it; null for the compiled one.</param>
    /// <returns>The version; null for the compiled one.</returns>
    public AdmittedOverride? Select(string? key, out VersionReference? reference)
    {
        Choice choice = Precedence.Choose(Said.Entry, Said.Channel, Said.Prompt.Id, key, Roll, _isAdmitted, Said.LastAdmitted);
        reference = choice.Override;
        return reference is not null && Said.Admitted.TryGetValue(reference, out AdmittedOverride? admitted) ? admitted : null;
    }
}
