using System;
using PromptGen.Templates.Values;

namespace PromptGen.Channels.Admission;

/// <summary>Where an override's input, or a field of an object in it, comes from.</summary>
/// <param name="Name">The input or field.</param>
/// <param name="Slot">The caller's argument by its slot in the compiled contract; -1 when the application does not supply it, so that the override's own default holds.</param>
/// <param name="Limit">The compiled limits of the texts in it; null when there are none, and for a field.</param>
/// <param name="Convert">Gives a value, not a missing one, as the override's type; null when it is taken as it is.</param>
internal sealed record InputSource(string Name, int Slot, TextLimit? Limit, Func<TemplateValue, TemplateValue>? Convert)
{
    /// <summary>Whether it is the caller's argument in <paramref name="slot"/>, and nothing is done to that.</summary>
    public bool IsGivenIn(int slot) => Slot == slot && Limit is null && Convert is null;
}
