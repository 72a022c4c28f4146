using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PromptGen.Build.Working;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Build;

/// <summary>Looks, before a catalogue is packed for others, whether every released version in it can be compiled: who gets the package cannot mend it. Advice is for <c>promptgen lint</c>.</summary>
public sealed class ReviewCatalogue : Task
{
    /// <summary>The catalogue's folder.</summary>
    [Required]
    public ITaskItem? CatalogueFolder { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        string root = CatalogueFolder!.GetMetadata("FullPath");
        try
        {
            // Drafts are not packed.
            PromptCatalogue catalogue = CatalogueAssembler.Assemble(CatalogueReader.ReadEntries(root).Where(e => CataloguePath.Parse(e.RelativePath).Role is FileRole.Manifest or FileRole.Version or FileRole.Settings));
            foreach (CatalogueDiagnostic finding in CatalogueReview.Review(new ReviewSubject(catalogue, [])).Where(f => f.Diagnostic.Severity == DiagnosticSeverity.Error))
            {
                ReportedFinding.Of(finding).Write(Log);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ReportedFinding.Of(CatalogueDiagnostic.OfFile(root, CatalogueCodes.Unreadable, $"the catalogue cannot be listed: {e.Message.TrimEnd('.')}")).Write(Log);
        }

        return !Log.HasLoggedErrors;
    }
}
