using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Build.Bundling;
using PromptGen.Build.Stamping;
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
    /// <param name="order">What is to be done.</param>
    /// <param name="memories">What the process remembers of the projects it has worked for.</param>
    public static WorkReport Do(WorkOrder order, WorkMemory memories)
    {
        ResolveRequest request = ResolveRequest.Of(order);
        ProjectMemory project = memories.Of(request.SelectionPath);
        lock (project)
        {
            project.Last = project.Last.Next();
            return Do(request, StampRequest.Of(order), project.Last);
        }
    }

    private static WorkReport Do(ResolveRequest request, StampRequest stamp, SelectionMemory memory)
    {
        Resolution resolution = PromptResolver.Resolve(request.Selected, memory);
        var findings = new List<CatalogueDiagnostic>();
        ValueList<CompilerInput>? inputs = Keep(request, resolution, findings);
        if (!request.SelectsOnly)
        {
            var sound = SoundVersions.Read(request.SoundPath);
            findings.AddRange(BuildReview.Review(request, resolution, sound));
            sound.Keep();
            OwnBundle.Write(request, resolution, memory, findings);
        }

        Stamp(request, stamp, inputs, resolution, findings);
        return new WorkReport([.. findings.Select(ReportedFinding.Of)]);
    }

    // The next build begins where this one ends.
    private static void Stamp(ResolveRequest request, StampRequest stamp, ValueList<CompilerInput>? inputs, Resolution resolution, List<CatalogueDiagnostic> findings)
    {
        try
        {
            if (inputs is not null)
            {
                SelectedList.Write(
                    stamp.SelectedPath,
                    inputs.Select(i => new SelectedInput(i.Role, SelectionProps.Escape(i.Path), SelectionProps.Escape(i.Root), i.Path)),
                    inputs.Count > 0 ? request.Selected.PlacesOf(inputs).ToSetting() : "",
                    resolution.Selection?.Files.Where(f => f.IsReleased).Select(f => f.Path) ?? []);
            }

            StampTaking.Take(stamp);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NotKept(request, stamp.SelectedPath, e, findings);
        }
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
            NotKept(request, request.SelectionPath, e, findings);
            return null;
        }
    }

    // In an editor nothing is said, and it goes on with what it has; a build says so.
    private static void NotKept(ResolveRequest request, string path, Exception reason, List<CatalogueDiagnostic> findings)
    {
        if (!request.SelectsOnly)
        {
            findings.Add(CatalogueDiagnostic.OfFile(path, CatalogueCodes.Unreadable, $"what the lock selects cannot be kept: {reason.Message.TrimEnd('.')}"));
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
