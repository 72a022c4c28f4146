using System;
using System.Linq;
using PromptGen.Channels.Admission;
using PromptGen.Channels.Selection;

namespace PromptGen.Overriding;

/// <summary>
/// Decides for each call of one prompt which version a table has for it. What a channel says of a prompt never changes within a table, so what becomes of
/// each version that it names is decided once, by <see cref="Precedence"/>; a call only finds out which arm of a split its key has.
/// </summary>
internal sealed class OverrideSelector
{
    private static readonly Func<int> Roll = static () => Random.Shared.Next(SplitBucket.Count) + 1;

    private readonly SelectedVersion?[] _outcomes;
    private readonly Split? _split;
    private readonly string _group;

    /// <summary>Selects by what a channel says.</summary>
    public OverrideSelector(PromptOverride said)
    {
        Said = said;
        _split = said.Entry.Split;
        _outcomes = _split is null ? [Outcome(said.Entry)] : [.. _split.Arms.Select(a => Outcome(ChannelEntry.Of(a.Version)))];
        _group = _split is null ? "" : SplitBucket.Group(said.Channel, said.Prompt.Id, _split.Id);
    }

    /// <summary>What the channel says.</summary>
    public PromptOverride Said { get; }

    /// <summary>Whether there is a call that another version than the compiled one may serve.</summary>
    public bool MaySelect => !Said.Entry.IsStopped && Said.Admitted.Count > 0;

    /// <summary>The version for a call; null for the compiled one.</summary>
    /// <param name="key">What a split goes by; null for none.</param>
    public SelectedVersion? Select(string? key) => _outcomes[_split is null ? 0 : _split.PlaceOf(_group, key, Roll)];

    /// <summary>What is served where the channel names a version, or stops the prompt.</summary>
    private SelectedVersion? Outcome(ChannelEntry entry)
    {
        Choice choice = Precedence.Choose(entry, Said.Channel, Said.Prompt.Id, null, Roll, Said.Admitted.ContainsKey, Said.LastAdmitted);
        return choice.Override is { } reference && Said.Admitted.TryGetValue(reference, out AdmittedOverride? admitted) ? new SelectedVersion(Said, reference, admitted) : null;
    }
}
