using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Overriding;

/// <summary>
/// Everything that one state of a channel overrides. It never changes, and a runtime takes it as a whole: a state that is half in has no table.
/// </summary>
internal sealed class OverrideTable
{
    private readonly FrozenDictionary<PromptDescriptor, OverrideSelector> _selectors;

    private OverrideTable(FrozenDictionary<PromptDescriptor, OverrideSelector> selectors) => _selectors = selectors;

    /// <summary>The table of a runtime that follows nothing.</summary>
    public static OverrideTable Empty { get; } = new(FrozenDictionary<PromptDescriptor, OverrideSelector>.Empty);

    /// <summary>How many prompts the channel says something of.</summary>
    public int Count => _selectors.Count;

    /// <summary>Everything in it, in no order.</summary>
    public IEnumerable<PromptOverride> Overrides => _selectors.Values.Select(s => s.Said);

    /// <summary>The prompts that another version than the compiled one may render, in no order.</summary>
    public IEnumerable<PromptDescriptor> Selecting => _selectors.Where(s => s.Value.MaySelect).Select(s => s.Key);

    /// <summary>A table of overrides, at most one for each prompt.</summary>
    /// <exception cref="ArgumentException">Two are for the same prompt.</exception>
    public static OverrideTable Of(IEnumerable<PromptOverride> overrides)
    {
        Dictionary<PromptDescriptor, OverrideSelector> byPrompt = [];
        foreach (PromptOverride said in overrides)
        {
            if (!byPrompt.TryAdd(said.Prompt, new OverrideSelector(said)))
            {
                throw new ArgumentException($"two overrides are for the prompt '{said.Prompt.Id}' of one assembly", nameof(overrides));
            }
        }

        return byPrompt.Count == 0 ? Empty : new OverrideTable(byPrompt.ToFrozenDictionary());
    }

    /// <summary>What is said of a prompt; null for nothing.</summary>
    public PromptOverride? Find(PromptDescriptor prompt) => SelectorOf(prompt)?.Said;

    /// <summary>What selects the version of a prompt; null when nothing is said of it.</summary>
    public OverrideSelector? SelectorOf(PromptDescriptor prompt) => _selectors.GetValueOrDefault(prompt);
}
