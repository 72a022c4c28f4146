using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.History.Diffs;
using PromptGen.History.Revisions;

namespace PromptGen.History.Bundles;

/// <summary>What the deploy of one build in place of another changes about prompts.</summary>
/// <param name="Before">The build that is replaced.</param>
/// <param name="After">The build that replaces it.</param>
/// <param name="Added">Prompts that are new, in the order of the bundle.</param>
/// <param name="Removed">Prompts that are gone.</param>
/// <param name="Changed">Prompts that are there in another version or with another text.</param>
public sealed record BundleDiff(PromptBundle Before, PromptBundle After, ValueList<BundledPrompt> Added, ValueList<BundledPrompt> Removed, ValueList<BundleChange> Changed)
{
    /// <summary>Whether both builds have the same prompts.</summary>
    public bool IsEmpty => Added.Count == 0 && Removed.Count == 0 && Changed.Count == 0;

    /// <summary>Compares two bundles; a prompt is the same when its assembly and its id are.</summary>
    /// <param name="before">A bundle in which nothing is wrong.</param>
    /// <param name="after">Another.</param>
    public static BundleDiff Between(PromptBundle before, PromptBundle after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Prompts.ToDictionary(KeyOf);
        HashSet<(string, string)> now = [.. after.Prompts.Select(KeyOf)];
        IEnumerable<BundleChange> changed =
            from prompt in after.Prompts
            where old.ContainsKey(KeyOf(prompt))
            let earlier = old[KeyOf(prompt)]
            where !earlier.Version.Equals(prompt.Version) || !earlier.Digest.Equals(prompt.Digest)
            select new BundleChange(earlier, prompt, PromptDiff.Between(RevisionOf(before, earlier), RevisionOf(after, prompt)));
        return new BundleDiff(
            before,
            after,
            new ValueList<BundledPrompt>(after.Prompts.Where(p => !old.ContainsKey(KeyOf(p)))),
            new ValueList<BundledPrompt>(before.Prompts.Where(p => !now.Contains(KeyOf(p)))),
            new ValueList<BundleChange>(changed));
    }

    private static (string Assembly, string Id) KeyOf(BundledPrompt prompt) => (prompt.Assembly, prompt.Id.Value);

    private static Revision RevisionOf(PromptBundle bundle, BundledPrompt prompt)
    {
        PromptSource source = BundleCheck.SourceOf(bundle, prompt) ?? throw new ArgumentException("Bundles in which nothing is wrong are compared.", nameof(bundle));
        return prompt.Release is { } release
            ? new Revision(source, new ManifestVersion(prompt.Version, prompt.Digest, release.Author, release.Time, release.Reason, VersionStatus.Active), VersionContent.Of(source, prompt.Contract.Kind))
            : new Revision(source, null, VersionContent.OfDraft(source, prompt.Contract.Kind, prompt.Includes));
    }
}
