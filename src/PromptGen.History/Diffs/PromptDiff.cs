using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.History.Lines;
using PromptGen.History.Revisions;

namespace PromptGen.History.Diffs;

/// <summary>What differs between two revisions of a prompt, and what that means for a version number.</summary>
/// <param name="Before">The revision that is compared with.</param>
/// <param name="After">The revision that is compared.</param>
/// <param name="Derivation">Every change and the bump that they demand together.</param>
/// <param name="Settings">The settings that differ, in the order of the format.</param>
/// <param name="Includes">The partials of the closure that differ, in order of their ids; a value is a version.</param>
/// <param name="OutputSchema">The schemas of the model's answer, as indented JSON, line by line; null when they are the same.</param>
/// <param name="Text">The whole files, line by line.</param>
public sealed record PromptDiff(
    Revision Before,
    Revision After,
    BumpDerivation Derivation,
    ValueList<ValueChange> Settings,
    ValueList<ValueChange> Includes,
    LineDiff? OutputSchema,
    LineDiff Text)
{
    /// <summary>The prompt.</summary>
    public PromptId Id => After.Id;

    /// <summary>The least stable version that may follow <see cref="Before"/> with these changes; null when it is the draft, when nothing changed, or when no version follows.</summary>
    public PromptVersion? Implied =>
        Before.Version is { } version && Derivation.Bump != VersionBump.None ? BumpRule.Next(version, Derivation.Bump) : null;

    /// <summary>Compares two revisions of one prompt.</summary>
    /// <exception cref="ArgumentException">They are of two prompts.</exception>
    public static PromptDiff Between(Revision before, Revision after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (!before.Id.Equals(after.Id))
        {
            throw new ArgumentException("Revisions of one prompt are compared.", nameof(after));
        }

        VersionContent old = before.Content;
        VersionContent now = after.Content;
        return new PromptDiff(
            before,
            after,
            BumpRule.Derive(old, now),
            Compare(SettingValues.Of(old.Contract.Settings), SettingValues.Of(now.Contract.Settings)),
            Compare(IncludedIn(old), IncludedIn(now)),
            CompareSchemas(old.Contract.OutputSchema, now.Contract.OutputSchema),
            LineDiff.Between(before.Text, after.Text));
    }

    /// <summary>The changes of one part of the prompt, those of the largest bump first.</summary>
    public IReadOnlyList<ContractChange> ChangesOf(ChangePart part) => [.. Derivation.Changes.Where(c => ChangeParts.Of(c.Kind) == part)];

    private static LineDiff? CompareSchemas(string? before, string? after) =>
        before == after ? null : LineDiff.Between(SchemaText.Indent(before), SchemaText.Indent(after));

    // A version whose file was edited is there under one number with two digests.
    private static IReadOnlyList<(string Key, string Value)> IncludedIn(VersionContent content) =>
        [.. content.Includes.Select(p => (p.Id.Value, $"{p.Version} ({p.Digest.Short})"))];

    private static ValueList<ValueChange> Compare(IReadOnlyList<(string Key, string Value)> before, IReadOnlyList<(string Key, string Value)> after)
    {
        IEnumerable<string> keys = before.Concat(after).Select(v => v.Key).Distinct();
        IEnumerable<ValueChange> all = keys.Select(k => new ValueChange(k, Find(before, k), Find(after, k)));
        return new ValueList<ValueChange>(all.Where(c => c.Before != c.After));
    }

    private static string? Find(IReadOnlyList<(string Key, string Value)> values, string key) => values.FirstOrDefault(v => v.Key == key).Value;
}
