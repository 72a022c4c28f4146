using System;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Closures;

/// <summary>What the includes of one released version mean: each name is the text that its closure pins, and nothing else.</summary>
public static class PinnedPartials
{
    /// <summary>The pinned text of a partial; null when the closure does not pin it or the pinned file is not there.</summary>
    /// <param name="released">The version that includes.</param>
    /// <param name="name">The partial's id, as its include tag writes it.</param>
    /// <param name="find">Gives a released file by id and version; null when there is none.</param>
    public static PromptSource? Find(PromptSource released, string name, Func<PromptId, PromptVersion, PromptSource?> find)
    {
        foreach (IncludePin pin in (released ?? throw new ArgumentNullException(nameof(released))).Pins ?? ValueList<IncludePin>.Empty)
        {
            if (pin.Id.Value == name)
            {
                return find(pin.Id, pin.Version) is { } partial && partial.Digest.Equals(pin.Digest) ? partial : null;
            }
        }

        return null;
    }
}
