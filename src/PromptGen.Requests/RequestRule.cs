using System;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Requests;

/// <summary>A pin is one of the versions that it asks for. What locked mode refuses, as NU1004 does for NuGet's lock file, whoever asks: a build or the tool.</summary>
public static class RequestRule
{
    /// <summary>What a pin asks for that is nothing; null when it can be read.</summary>
    /// <param name="pin">The pin.</param>
    /// <param name="manifest">Its prompt's record, for an example; null when it has none.</param>
    public static PinFinding? CheckForm(LockEntry pin, Manifest? manifest)
    {
        if (PinRequest.TryParse((pin ?? throw new ArgumentNullException(nameof(pin))).Requested) is not null)
        {
            return null;
        }

        string example = VersionSelection.Newest(manifest ?? Manifest.Empty) is { } newest ? $"'promptgen pin {pin.Id}@{newest.Version}'" : $"'promptgen unpin {pin.Id}'";
        return new PinFinding(
            CatalogueCodes.BadRequest,
            DiagnosticSeverity.Error,
            $"what the pin of '{pin.Id}' asks for is nothing that can be pinned; {PinRequest.Forms}, as by {example}");
    }

    /// <summary>A pinned version that its request does not mean; null when it does, and for a channel, which only its repository can answer.</summary>
    /// <param name="pin">The pin, whose request can be read.</param>
    public static PinFinding? CheckAnswer(LockEntry pin) =>
        PinRequest.TryParse((pin ?? throw new ArgumentNullException(nameof(pin))).Requested) is { Channel: null } request && !request.Matches(pin.Resolved)
            ? new PinFinding(
                CatalogueCodes.RequestNotMet,
                DiagnosticSeverity.Error,
                $"the lock asks for '{request}' of '{pin.Id}' and has {pin.Resolved}, which is another version; locked mode changes nothing: run 'promptgen restore' and commit the lock")
            : null;
}
