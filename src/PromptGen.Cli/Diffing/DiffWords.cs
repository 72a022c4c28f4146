using System;
using System.Globalization;
using System.Linq;
using PromptGen.Catalog.Changes;
using PromptGen.History.Diffs;
using PromptGen.History.Lines;
using PromptGen.History.Revisions;

namespace PromptGen.Cli.Diffing;

/// <summary>What every form of a comparison says in the same words.</summary>
internal static class DiffWords
{
    /// <summary>The bump as it is written: <c>minor</c>.</summary>
    public static string Name(VersionBump bump) => bump.ToString().ToLowerInvariant();

    /// <summary>What the part of a prompt is called.</summary>
    public static string Name(ChangePart part) => part == ChangePart.Output ? "output schema" : part.ToString().ToLowerInvariant();

    /// <summary>What the changes make, in a few words.</summary>
    public static string Verdict(PromptDiff diff)
    {
        if (diff.Derivation.Bump == VersionBump.None)
        {
            return "nothing differs";
        }

        string bump = $"a {Name(diff.Derivation.Bump)} version";
        return diff.Implied is { } implied ? $"{bump}, at least {implied}" : bump;
    }

    /// <summary>The largest bump of a part's changes; none for a part without.</summary>
    public static VersionBump BumpOf(PromptDiff diff, ChangePart part) => diff.ChangesOf(part).Select(c => c.Bump).DefaultIfEmpty(VersionBump.None).Max();

    /// <summary>How many lines differ.</summary>
    public static string Count(LineDiff diff) => $"{Lines(diff.Removed)} removed, {diff.Added.ToString(CultureInfo.InvariantCulture)} added";

    /// <summary>A value that changed, came or went.</summary>
    public static string Show(ValueChange change) =>
        change.Before is null ? $"{change.Name}: {change.After} (new)" : change.After is null ? $"{change.Name}: {change.Before} (gone)" : $"{change.Name}: {change.Before} -> {change.After}";

    /// <summary>What a patch calls a revision.</summary>
    public static string FileName(Revision revision) => $"{revision.Id}@{revision.Name}";

    private static string Lines(int count) => FormattableString.Invariant($"{count} {(count == 1 ? "line" : "lines")}");
}
