using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Build.Resolving;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Selection;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Build.Bundling;

/// <summary>The bundle of a project's own prompts, which is made where they have just been read.</summary>
internal static class OwnBundle
{
    /// <summary>Writes it, where nothing is wrong with what it is made of; removes it where there is no prompt.</summary>
    /// <param name="request">What the build asked for.</param>
    /// <param name="resolution">What was read.</param>
    /// <param name="memory">What the process remembers of the project.</param>
    /// <param name="findings">What was found; takes it when the file cannot be written.</param>
    public static void Write(ResolveRequest request, Resolution resolution, SelectionMemory memory, List<CatalogueDiagnostic> findings)
    {
        if (request.OwnBundlePath.Length == 0 || findings.Any(f => f.Diagnostic.Severity == DiagnosticSeverity.Error))
        {
            return;
        }

        try
        {
            PromptBundle? bundle = resolution.Selection is { } selection
                ? BundleBuilder.Build(request.AssemblyName, selection.Catalogue, resolution.Pins, request.Selected.WithDrafts, memory)
                : null;
            if (bundle is { Prompts.Count: > 0 })
            {
                AtomicFile.WriteIfDifferent(request.OwnBundlePath, BundleWriter.WriteBytes(bundle));
            }
            else
            {
                BundleWork.Remove(request.OwnBundlePath);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(CatalogueDiagnostic.OfFile(request.OwnBundlePath, CatalogueCodes.Unreadable, $"the bundle cannot be written: {e.Message.TrimEnd('.')}"));
        }
    }
}
