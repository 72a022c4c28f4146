using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace PromptGen.Overriding;

/// <summary>
/// Everything that one state of a channel overrides. It never changes, and a runtime takes it as a whole: a state that is half in has no table.
/// </summary>
/// <remarks>
/// Every call of an overridden prompt looks here. Prompts are numbered, so that a place for each is found without hashing: at its number, or where that is taken at the
/// next free place.
/// </remarks>
internal sealed class OverrideTable
{
    private readonly OverrideSelector?[] _places;

    private OverrideTable(IReadOnlyCollection<OverrideSelector> selectors)
    {
        // Half of the places stay free, so that a search ends soon.
        _places = new OverrideSelector?[BitOperations.RoundUpToPowerOf2((uint)(selectors.Count * 2) + 1)];
        Count = selectors.Count;
        foreach (OverrideSelector selector in selectors)
        {
            _places[PlaceOf(selector.Said.Prompt)] = selector;
        }
    }

    /// <summary>The table of a runtime that follows nothing.</summary>
    public static OverrideTable Empty { get; } = new([]);

    /// <summary>How many prompts the channel says something of.</summary>
    public int Count { get; }

    /// <summary>Everything in it, in no order.</summary>
    public IEnumerable<PromptOverride> Overrides => Selectors.Select(s => s.Said);

    /// <summary>The prompts that another version than the compiled one may render, in no order.</summary>
    public IEnumerable<PromptDescriptor> Selecting => Selectors.Where(s => s.MaySelect).Select(s => s.Said.Prompt);

    private IEnumerable<OverrideSelector> Selectors => _places.OfType<OverrideSelector>();

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

        return byPrompt.Count == 0 ? Empty : new OverrideTable(byPrompt.Values);
    }

    /// <summary>What is said of a prompt; null for nothing.</summary>
    public PromptOverride? Find(PromptDescriptor prompt) => SelectorOf(prompt)?.Said;

    /// <summary>What selects the version of a prompt; null when nothing is said of it.</summary>
    public OverrideSelector? SelectorOf(PromptDescriptor prompt) => _places[PlaceOf(prompt)];

    /// <summary>The place of a prompt, which is free when nothing is said of it.</summary>
    private int PlaceOf(PromptDescriptor prompt)
    {
        OverrideSelector?[] places = _places;
        int place = prompt.Number & (places.Length - 1);
        while (places[place] is { } selector && selector.Said.Prompt != prompt)
        {
            place = (place + 1) & (places.Length - 1);
        }

        return place;
    }
}
