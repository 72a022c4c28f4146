using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;

namespace PromptGen.Catalog.Changes;

/// <summary>
/// Compares two closures. A partial's new version counts as what its own number says, since that number was derived from
/// its own changes.
/// </summary>
internal static class IncludeComparison
{
    public static void Compare(IReadOnlyList<IncludePin> before, IReadOnlyList<IncludePin> after, List<ContractChange> changes)
    {
        foreach (IncludePin old in before)
        {
            if (Find(after, old.Id) is not { } pin)
            {
                changes.Add(new ContractChange(ChangeKind.IncludeRemoved, old.Id.Value, $"'{old.Id}' is no longer included"));
            }
            else if (!pin.Equals(old))
            {
                changes.Add(Changed(old, pin));
            }
        }

        foreach (IncludePin pin in after)
        {
            if (Find(before, pin.Id) is null)
            {
                changes.Add(new ContractChange(ChangeKind.IncludeAdded, pin.Id.Value, $"'{pin.Id}' {pin.Version} is now included"));
            }
        }
    }

    private static ContractChange Changed(IncludePin old, IncludePin pin)
    {
        PromptVersion a = old.Version;
        PromptVersion b = pin.Version;

        // One number with two digests is a released file that was edited: nobody knows what changed.
        ChangeKind kind = a.Major != b.Major || a.Equals(b) ? ChangeKind.IncludeChangedMajor
            : a.Minor != b.Minor ? ChangeKind.IncludeChangedMinor
            : ChangeKind.IncludeChangedPatch;
        string message = a.Equals(b)
            ? $"'{pin.Id}' {b} is included with another digest, {pin.Digest.Short} in place of {old.Digest.Short}"
            : $"'{pin.Id}' is included in version {b}, before in {a}";
        return new ContractChange(kind, pin.Id.Value, message);
    }

    private static IncludePin? Find(IReadOnlyList<IncludePin> pins, PromptId id) => pins.FirstOrDefault(p => p.Id.Equals(id));
}
