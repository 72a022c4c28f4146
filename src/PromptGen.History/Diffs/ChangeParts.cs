using PromptGen.Catalog.Changes;

namespace PromptGen.History.Diffs;

/// <summary>Sorts changes by what they are about.</summary>
public static class ChangeParts
{
    /// <summary>The part of a prompt that a kind of change is about.</summary>
    public static ChangePart Of(ChangeKind kind) => kind switch
    {
        ChangeKind.SettingChanged => ChangePart.Settings,
        ChangeKind.OutputSchemaChanged => ChangePart.Output,
        ChangeKind.IncludeAdded or ChangeKind.IncludeRemoved => ChangePart.Includes,
        ChangeKind.IncludeChangedMajor or ChangeKind.IncludeChangedMinor or ChangeKind.IncludeChangedPatch => ChangePart.Includes,
        ChangeKind.TextChanged or ChangeKind.LayoutChanged => ChangePart.Text,
        _ => ChangePart.Contract,
    };
}
