using System.Collections.Generic;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;

namespace PromptGen.Cli.Pinning;

/// <summary>What becomes of one prompt's pin.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Before">The pin that was there; null when there was none.</param>
/// <param name="After">The pin that will be there; null when there will be none.</param>
internal sealed record PinChange(PromptId Id, LockEntry? Before, LockEntry? After)
{
    /// <summary><c>pinned</c>, <c>updated</c> or <c>unpinned</c>.</summary>
    public string Kind => Before is null ? "pinned" : After is null ? "unpinned" : "updated";

    /// <summary>One line: what happened to which prompt, the versions, and what else about the pin changed.</summary>
    public override string ToString()
    {
        if (Before is null || After is null)
        {
            LockEntry pin = (After ?? Before)!;
            return $"{Kind} {Id} {pin.Resolved}" + (pin.Requested == pin.Resolved.ToString() ? "" : $" ({pin.Requested})");
        }

        var notes = new List<string>();
        if (Before.Requested != After.Requested)
        {
            notes.Add($"asked for {After.Requested} instead of {Before.Requested}");
        }

        if (Before.Resolved.Equals(After.Resolved) && !Before.Digest.Equals(After.Digest))
        {
            notes.Add($"with another text: {After.Digest.Short} instead of {Before.Digest.Short}");
        }

        if (Before.AllowPrerelease != After.AllowPrerelease)
        {
            notes.Add(After.AllowPrerelease ? "pre-releases allowed" : "pre-releases no longer allowed");
        }

        string versions = Before.Resolved.Equals(After.Resolved) ? After.Resolved.ToString() : $"{Before.Resolved} -> {After.Resolved}";
        return $"{Kind} {Id} {versions}" + (notes.Count == 0 ? "" : $" ({string.Join(", ", notes)})");
    }
}
