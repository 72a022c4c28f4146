using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Naming;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Selection;

/// <summary>Finds the prompts that code may name by mistake: those of the catalogue that are not compiled because nobody pinned them.</summary>
internal static class UnpinnedPrompts
{
    /// <summary>The prompts that files of the catalogue show, pinned or not, in order of their ids; partials, which have no accessor, are not among them.</summary>
    public static ValueList<UnpinnedPrompt> Find(IReadOnlyCollection<PromptPlace> places)
    {
        var prompts = new SortedDictionary<PromptId, UnpinnedPrompt>();
        var partials = new HashSet<PromptId>();
        var withAccessor = new HashSet<PromptId>();
        foreach (PromptPlace place in places)
        {
            bool isReleased = place.IsReleased || prompts.TryGetValue(place.Id, out UnpinnedPrompt? known) && known.IsReleased;
            prompts[place.Id] = new UnpinnedPrompt(place.Id, isReleased);
            if (place.IsPartial is { } isPartial)
            {
                (isPartial ? partials : withAccessor).Add(place.Id);
            }
        }

        // The draft of a partial that was released is a partial too; a prompt that was a partial once and has become one with an accessor is released as such.
        return new ValueList<UnpinnedPrompt>(prompts.Values.Where(p => withAccessor.Contains(p.Id) || !partials.Contains(p.Id)));
    }

    /// <summary>Those that get a stub: what is neither pinned nor compiled as a draft, as far as its C# name is free. None where nothing has to be pinned, or nobody can say what is.</summary>
    public static ValueList<UnpinnedPrompt> Select(ValueList<UnpinnedPrompt> prompts, ReleaseSelection releases, ValueList<PromptId> drafted, string rootClass)
    {
        if (!releases.IsLocked || !releases.IsKnown)
        {
            return ValueList<UnpinnedPrompt>.Empty;
        }

        var taken = new HashSet<PromptId>(releases.Pinned.Concat(drafted));
        var unpinned = prompts.Where(p => !taken.Contains(p.Id)).ToDictionary(p => p.Id);
        return new ValueList<UnpinnedPrompt>(IdNameRule.Beside(taken, unpinned.Keys, rootClass).Select(id => unpinned[id]));
    }
}
