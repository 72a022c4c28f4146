using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Build.Bundling;
using PromptGen.Build.Working;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;

namespace PromptGen.Build.Resolving;

/// <summary>Finds what a lock selects, keeps it for the next evaluation of the project, and looks whether it is in order; what is in order, and was read just now, becomes the project's own bundle.</summary>
internal static class ResolveWork
{
    /// <summary>Does it.</summary>
    public static WorkReport Do(WorkOrder order)
    {
        ResolveRequest request = ResolveRequest.Of(order);
        Resolution resolution = PromptResolver.Resolve(request.Selected);
        var findings = new List<CatalogueDiagnostic>();
        CompilerPlaces? places = null;
        ValueList<CompilerInput>? inputs = Keep(request, resolution, findings);
        if (inputs is { Count: > 0 })
        {
            places = request.Selected.PlacesOf(inputs);
        }

        if (!request.SelectsOnly)
        {
            var sound = SoundVersions.Read(request.SoundPath);
            findings.AddRange(BuildReview.Review(request, resolution, sound));
            sound.Keep();
            OwnBundle.Write(request, resolution, findings);
        }

        return new WorkReport(
            [.. findings.Select(ReportedFinding.Of)],
            inputs?.Select(i => new SelectedInput(i.Role, SelectionProps.Escape(i.Path), SelectionProps.Escape(i.Root))).ToArray(),
            places?.ToSetting() ?? "",
            inputs is null ? null : resolution.Selection?.Files.Where(f => f.IsReleased).Select(f => f.Path).ToArray());
    }

    // Whatever is wrong with what is selected: an editor shows it only when it has the files.
    private static ValueList<CompilerInput>? Keep(ResolveRequest request, Resolution resolution, List<CatalogueDiagnostic> findings)
    {
        // In an editor, a lock that is gone for the moment is as one that cannot be read.
        bool isInterrupted = request.SelectsOnly && resolution.Pins is null && File.Exists(request.Selected.LastLockPath);
        try
        {
            return isInterrupted || resolution.Selection is not { } selection
                ? Forget(request)
                : SelectionFiles.Write(request.SelectionPath, request.Selected, resolution.Index, selection);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // In an editor nothing is said; a build says so.
            if (!request.SelectsOnly)
            {
                findings.Add(CatalogueDiagnostic.OfFile(request.SelectionPath, CatalogueCodes.Unreadable, $"what the lock selects cannot be kept: {e.Message.TrimEnd('.')}"));
            }

            return null;
        }
    }

    // A project that has no catalogue any more compiles nothing of one.
    private static ValueList<CompilerInput>? Forget(ResolveRequest request)
    {
        if (request.Selected.Roots.Count > 0)
        {
            return null;
        }

        SelectionFiles.Delete(request.SelectionPath);
        return ValueList<CompilerInput>.Empty;
    }
}
