using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace PromptGen.Overriding;

/// <summary>
/// Everything that one state of a channel overrides. It never changes, and a runtime takes it as a whole: a state that is half in has no table.
/// </summary>
internal sealed class OverrideTable
{
    private readonly FrozenDictionary<PromptDescriptor, PromptOverride> _overrides;

    private OverrideTable(FrozenDictionary<PromptDescriptor, PromptOverride> overrides) => _overrides = overrides;

    /// <summary>The table of a runtime that follows nothing.</summary>
    public static OverrideTable Empty { get; } = new(FrozenDictionary<PromptDescriptor, PromptOverride>.Empty);

    /// <summary>How many prompts the channel says something of.</summary>
    public int Count => _overrides.Count;

    /// <summary>Everything in it, in no order.</summary>
    public IReadOnlyList<PromptOverride> Overrides => _overrides.Values;

    /// <summary>A table of overrides, at most one for each prompt.</summary>
    /// <exception cref="ArgumentException">Two are for the same prompt.</exception>
    public static OverrideTable Of(IEnumerable<PromptOverride> overrides)
    {
        Dictionary<PromptDescriptor, PromptOverride> byPrompt = [];
        foreach (PromptOverride item in overrides)
        {
            if (!byPrompt.TryAdd(item.Prompt, item))
            {
                throw new ArgumentException($"two overrides are for the prompt '{item.Prompt.Id}' of one assembly", nameof(overrides));
            }
        }

        return byPrompt.Count == 0 ? Empty : new OverrideTable(byPrompt.ToFrozenDictionary());
    }

    /// <summary>What is said of a prompt; null for nothing.</summary>
    public PromptOverride? Find(PromptDescriptor prompt) => _overrides.GetValueOrDefault(prompt);
}
