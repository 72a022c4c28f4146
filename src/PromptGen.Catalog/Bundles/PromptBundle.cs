using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Bundles;

/// <summary>A build's bill of prompts: every prompt that its assembly and those it references compiled, with their texts. It depends on nothing but them: no path, no clock.</summary>
public sealed class PromptBundle
{
    private readonly Dictionary<string, string> _texts;

    /// <summary>Puts a bundle together.</summary>
    /// <param name="assembly">The assembly that was built.</param>
    /// <param name="prompts">The prompts in any order, one for an assembly and an id.</param>
    /// <param name="texts">Texts by the digests that name them; those that no prompt needs are left out.</param>
    public PromptBundle(string assembly, IEnumerable<BundledPrompt> prompts, IEnumerable<KeyValuePair<string, string>> texts)
    {
        Assembly = assembly ?? throw new ArgumentNullException(nameof(assembly));
        Prompts = new ValueList<BundledPrompt>((prompts ?? throw new ArgumentNullException(nameof(prompts)))
            .OrderBy(p => p.Assembly, StringComparer.Ordinal)
            .ThenBy(p => p.Id));
        var needed = new HashSet<string>(Prompts.SelectMany(p => p.Texts).Select(d => d.Text), StringComparer.Ordinal);
        _texts = (texts ?? throw new ArgumentNullException(nameof(texts))).Where(t => needed.Contains(t.Key)).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
    }

    /// <summary>The assembly that was built.</summary>
    public string Assembly { get; }

    /// <summary>The prompts in ordinal order of assemblies and ids.</summary>
    public ValueList<BundledPrompt> Prompts { get; }

    /// <summary>The texts of prompts and partials, by the digests that name them, in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Texts => _texts.OrderBy(t => t.Key, StringComparer.Ordinal);

    /// <summary>The prompts that the assembly itself compiled.</summary>
    public IEnumerable<BundledPrompt> Own => Prompts.Where(p => p.Assembly == Assembly);

    /// <summary>A text; null when it is not there.</summary>
    public string? FindText(Digest digest) => _texts.TryGetValue((digest ?? throw new ArgumentNullException(nameof(digest))).Text, out string? text) ? text : null;
}
