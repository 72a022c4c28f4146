using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Bundles;
using PromptGen.Cli.Diffing;
using PromptGen.History.Bundles;

namespace PromptGen.Cli.Bundles;

/// <summary>What every form of a comparison of two builds says in the same words.</summary>
internal static class DeployWords
{
    /// <summary>Which builds are compared.</summary>
    public static string Title(BundleDiff diff) =>
        diff.Before.Assembly == diff.After.Assembly ? $"{diff.After.Assembly}: what a deploy changes" : $"{diff.After.Assembly} in place of {diff.Before.Assembly}: what a deploy changes";

    /// <summary>How much differs, in a few words.</summary>
    public static string Verdict(BundleDiff diff) => diff.IsEmpty
        ? "both builds have the same prompts"
        : FormattableString.Invariant($"{diff.Added.Count} added, {diff.Removed.Count} removed, {diff.Changed.Count} changed");

    /// <summary>What is listed under a heading: each prompt with its assembly and what there is to say of it.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<string[]> Rows)> Lists(BundleDiff diff) =>
        new (string Heading, IReadOnlyList<string[]> Rows)[]
        {
            ("added", [.. diff.Added.Select(p => Row(p, p.Version.ToString(), ReasonOf(p)))]),
            ("removed", [.. diff.Removed.Select(p => Row(p, p.Version.ToString(), ""))]),
            ("changed", [.. diff.Changed.Select(c => Row(c.After, $"{c.Before.Version} -> {c.After.Version}", $"{DiffWords.Verdict(c.Diff)}{Because(c.After)}"))]),
        }.Where(l => l.Rows.Count > 0);

    private static string[] Row(BundledPrompt prompt, string versions, string rest) => [prompt.Assembly, prompt.Id.Value, versions, rest];

    private static string ReasonOf(BundledPrompt prompt) => prompt.Release?.Reason ?? "draft";

    private static string Because(BundledPrompt prompt) => prompt.Release is { } release ? ": " + release.Reason : "";
}
