using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.CodeFixes.Catalogues;

namespace PromptGen.CodeFixes.Pinning;

/// <summary>Pins a version in the lock, as <c>promptgen pin</c> does.</summary>
internal static class PinAction
{
    /// <summary>The action.</summary>
    /// <param name="catalogue">The project.</param>
    /// <param name="pins">Its pins.</param>
    /// <param name="id">The prompt.</param>
    /// <param name="version">The version's record.</param>
    /// <param name="note">What the title says besides; empty for nothing.</param>
    public static CodeAction Create(ProjectCatalogue catalogue, ImmutableArray<LockEntry> pins, PromptId id, ManifestVersion version, string note = "")
    {
        string title = $"Pin '{id}' {version.Version}{note}";
        var pin = new LockEntry(id, version.Version.ToString(), version.Version, version.Digest);
        return CodeAction.Create(title, _ => Task.FromResult(catalogue.WithPins(pins.Where(p => !p.Id.Equals(id)).Append(pin))), equivalenceKey: title);
    }
}
