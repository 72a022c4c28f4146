using System;
using static PromptGen.Catalog.Changes.VersionBump;

namespace PromptGen.Catalog.Changes;

/// <summary>The one table of what a change means. <c>docs/versions.md</c> shows it with the reasons.</summary>
public static class ChangeTable
{
    /// <summary>The row of a kind of change.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static ChangeEffect Of(ChangeKind kind) => kind switch
    {
        ChangeKind.RequiredInputAdded => new(Major, Major),
        ChangeKind.OptionalInputAdded => new(Minor, Minor),

        // Baked callers go on giving a value that the new version never reads.
        ChangeKind.InputRemoved => new(Major, Minor),
        ChangeKind.InputRenamed => new(Major, Major),
        ChangeKind.InputRetyped => new(Major, Major),

        // At run time inputs are matched by name.
        ChangeKind.InputsReordered => new(Major, None),
        ChangeKind.InputBecameOptional => new(Major, Minor),
        ChangeKind.InputBecameRequired => new(Major, Major),
        ChangeKind.DefaultChanged => new(Minor, Minor),
        ChangeKind.EnumValueAdded => new(Minor, Minor),
        ChangeKind.EnumValueRemoved => new(Major, Major),
        ChangeKind.EnumValuesReordered => new(Minor, None),
        ChangeKind.InputBecameTrusted => new(Major, Major),

        // Stricter than what was compiled: safe to serve, but callers have to know what they may pass.
        ChangeKind.InputBecameUntrusted => new(Major, Minor),
        ChangeKind.MaxLengthNarrowed => new(Major, Major),
        ChangeKind.MaxLengthWidened => new(Minor, Minor),
        ChangeKind.KindChanged => new(Major, Major),
        ChangeKind.OutputSchemaChanged => new(Major, Major),
        ChangeKind.SettingChanged => new(Minor, Minor),
        ChangeKind.TextChanged => new(Patch, Patch),
        ChangeKind.DescriptionChanged => new(Patch, None),
        ChangeKind.IncludeAdded => new(Patch, Patch),
        ChangeKind.IncludeRemoved => new(Patch, Patch),
        ChangeKind.IncludeChangedMajor => new(Major, Major),
        ChangeKind.IncludeChangedMinor => new(Minor, Minor),
        ChangeKind.IncludeChangedPatch => new(Patch, Patch),
        ChangeKind.LayoutChanged => new(Patch, None),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of change."),
    };
}
