using System;
using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Catalog.Bundles;

/// <summary>Makes an assembly's bundle of its own prompts and of the bundles of those that it references.</summary>
public static class BundleMerge
{
    /// <summary>Merges bundles.</summary>
    /// <param name="own">The prompts that the assembly itself compiled.</param>
    /// <param name="referenced">The bundles of the assemblies that it references, in any order, one for an assembly.</param>
    /// <param name="disputed">
    /// What two bundles say differently about the prompts of a third assembly that is itself not referenced: the two bundles' assemblies and a prompt of each; null when none do.
    /// </param>
    /// <remarks>
    /// What an assembly says of itself counts: another that was built against an older state of it does not know better. Only of an assembly whose own bundle is not there is taken what others say.
    /// </remarks>
    public static PromptBundle? Merge(PromptBundle own, IEnumerable<PromptBundle> referenced, out BundleDispute? disputed)
    {
        PromptBundle[] bundles = [.. (referenced ?? throw new ArgumentNullException(nameof(referenced))).OrderBy(b => b.Assembly, StringComparer.Ordinal)];
        var known = new HashSet<string>(bundles.Select(b => b.Assembly), StringComparer.Ordinal) { (own ?? throw new ArgumentNullException(nameof(own))).Assembly };
        var prompts = new List<BundledPrompt>(own.Own);
        prompts.AddRange(bundles.SelectMany(b => b.Own).Where(p => p.Assembly != own.Assembly));
        var others = new Dictionary<string, PromptBundle>(StringComparer.Ordinal);
        foreach (PromptBundle bundle in bundles)
        {
            foreach (IGrouping<string, BundledPrompt> group in bundle.Prompts.Where(p => !known.Contains(p.Assembly)).GroupBy(p => p.Assembly))
            {
                if (!others.TryGetValue(group.Key, out PromptBundle? first))
                {
                    others.Add(group.Key, bundle);
                    prompts.AddRange(group);
                }
                else if (!group.SequenceEqual(first.Prompts.Where(p => p.Assembly == group.Key)))
                {
                    disputed = new BundleDispute(group.Key, first.Assembly, bundle.Assembly);
                    return null;
                }
            }
        }

        disputed = null;
        IEnumerable<KeyValuePair<string, string>> texts = own.Texts.Concat(bundles.SelectMany(b => b.Texts));
        return new PromptBundle(own.Assembly, prompts, texts.GroupBy(t => t.Key, StringComparer.Ordinal).Select(g => g.First()));
    }
}
