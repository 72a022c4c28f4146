using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Changes;

/// <summary>A version number is derived from what changed, not from a person's mood.</summary>
public static class BumpRule
{
    /// <summary>The version that a first release gets unless somebody asks for another.</summary>
    public static PromptVersion First { get; } = PromptVersion.Of(1, 0, 0);

    /// <summary>Finds every change from <paramref name="before"/> to <paramref name="after"/> and the least bump that shows them.</summary>
    public static BumpDerivation Derive(VersionContent before, VersionContent after)
    {
        if (before is null)
        {
            throw new ArgumentNullException(nameof(before));
        }

        if (after is null)
        {
            throw new ArgumentNullException(nameof(after));
        }

        var changes = new List<ContractChange>();
        CompareContracts(before.Contract, after.Contract, changes);
        IncludeComparison.Compare(before.Includes, after.Includes, changes);
        if (!string.Equals(before.Body, after.Body, StringComparison.Ordinal))
        {
            changes.Add(new ContractChange(ChangeKind.TextChanged, "body", "the text changed"));
        }

        // Also an optional type that has a default: nobody can tell whether its question mark is there.
        if (changes.Count == 0 && !(before.Contract.Equals(after.Contract) && string.Equals(before.FrontMatter, after.FrontMatter, StringComparison.Ordinal)))
        {
            changes.Add(new ContractChange(ChangeKind.LayoutChanged, "front matter", "the front matter says the same in other words"));
        }

        // A stable sort: changes of one bump stay in the order in which they were found.
        ContractChange[] ordered = changes.OrderByDescending(c => c.Bump).ToArray();
        return new BumpDerivation(ordered.Length == 0 ? VersionBump.None : ordered[0].Bump, new ValueList<ContractChange>(ordered));
    }

    /// <summary>The stable version that follows <paramref name="version"/>; null when its number would be too large for a version.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bump is none of patch, minor and major.</exception>
    public static PromptVersion? Next(PromptVersion version, VersionBump bump)
    {
        if (version is null)
        {
            throw new ArgumentNullException(nameof(version));
        }

        return bump switch
        {
            VersionBump.Patch => version.Patch == int.MaxValue ? null : PromptVersion.Of(version.Major, version.Minor, version.Patch + 1),
            VersionBump.Minor => version.Minor == int.MaxValue ? null : PromptVersion.Of(version.Major, version.Minor + 1, 0),
            VersionBump.Major => version.Major == int.MaxValue ? null : PromptVersion.Of(version.Major + 1, 0, 0),
            _ => throw new ArgumentOutOfRangeException(nameof(bump), bump, "A next version differs."),
        };
    }

    /// <summary>The stable version that follows <paramref name="version"/> by a step at least so large: a number that has no next one makes the step larger. Null when no version follows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bump is none of patch, minor and major.</exception>
    public static PromptVersion? Least(PromptVersion version, VersionBump bump)
    {
        PromptVersion? next = Next(version, bump);
        return next is null && bump < VersionBump.Major ? Least(version, bump + 1) : next;
    }

    private static void CompareContracts(PromptContract before, PromptContract after, List<ContractChange> changes)
    {
        if (before.Kind != after.Kind)
        {
            changes.Add(new ContractChange(ChangeKind.KindChanged, "kind", $"the kind changed from {Name(before.Kind)} to {Name(after.Kind)}"));
        }

        FieldComparison.Compare(before.Inputs, after.Inputs, "", changes);
        SettingsComparison.Compare(before.Settings, after.Settings, changes);
        if (!string.Equals(before.OutputSchema, after.OutputSchema, StringComparison.Ordinal))
        {
            string what = before.OutputSchema is null ? "was added" : after.OutputSchema is null ? "was removed" : "changed";
            changes.Add(new ContractChange(ChangeKind.OutputSchemaChanged, "output", $"the output schema {what}"));
        }
    }

    private static string Name(PromptKind kind) => kind.ToString().ToLowerInvariant();
}
