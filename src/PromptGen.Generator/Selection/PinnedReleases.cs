using System.Collections.Generic;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Selection;

/// <summary>
/// The released files that some closure pins, by id and version. Only these are looked up across prompts; every other file is compiled without a look at the rest.
/// </summary>
internal sealed class PinnedReleases
{
    private readonly Dictionary<(PromptId Id, PromptVersion Version), PromptSource> _sources = [];

    /// <summary>Indexes the files.</summary>
    public PinnedReleases(ValueList<PromptSource> sources)
    {
        foreach (PromptSource source in sources)
        {
            _sources[(source.Id, source.Version!)] = source;
        }
    }

    /// <summary>The file of a version; null when there is none.</summary>
    public PromptSource? Find(PromptId id, PromptVersion version) => _sources.TryGetValue((id, version), out PromptSource? source) ? source : null;

    /// <summary>The files that a version's closure names, without those that are missing.</summary>
    public ValueList<PromptSource> ClosureOf(PromptSource source)
    {
        if (source.Header.Includes is not { Count: > 0 } pins)
        {
            return ValueList<PromptSource>.Empty;
        }

        var closure = new List<PromptSource>(pins.Count);
        foreach (IncludePin pin in pins)
        {
            if (Find(pin.Id, pin.Version) is { } partial)
            {
                closure.Add(partial);
            }
        }

        return new ValueList<PromptSource>(closure);
    }
}
