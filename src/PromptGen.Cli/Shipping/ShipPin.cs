using System.Linq;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Pinning;
using PromptGen.Requests;

namespace PromptGen.Cli.Shipping;

/// <summary>Moves a prompt's pin to the version that was just released, and keeps the range that it asks for where that holds the version.</summary>
internal static class ShipPin
{
    /// <summary>Decides what becomes of the lock.</summary>
    /// <param name="workspace">The lock, and the catalogue with the release in it.</param>
    /// <param name="id">The prompt.</param>
    /// <param name="version">The version that was released.</param>
    public static PinPlan Plan(PinWorkspace workspace, PromptId id, PromptVersion version)
    {
        if (workspace.Lock is { } pins && pins.Find(id) is { } pin && PinRequest.TryParse(pin.Requested) is { Exact: null } request && request.Matches(version))
        {
            PinPlan update = PinPlanner.Update(workspace.Catalogue, workspace.LockPath, pins, [id]);
            if (!update.HasErrors && update.Entries.Any(e => e.Id.Equals(id) && e.Resolved.Equals(version)))
            {
                return update;
            }
        }

        return PinPlanner.Pin(workspace.Catalogue, workspace.LockPath, workspace.Lock, [new PinArgument(id, PinRequest.Of(version))], allowPrerelease: !version.IsStable);
    }
}
