using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Lifecycle;

/// <summary>What stands in the way of removing anything.</summary>
internal static class PruneGuard
{
    /// <summary>The errors of a catalogue's files, of its released versions and of their closures; a draft reaches only what is newest, which stays.</summary>
    public static IReadOnlyList<CatalogueDiagnostic> ErrorsOf(PromptCatalogue catalogue)
    {
        var subject = new ReviewSubject(catalogue, []);
        IEnumerable<CatalogueDiagnostic> inVersions = catalogue.Prompts.SelectMany(p => CatalogueReview.OfPrompt(subject, p with { Draft = null }));
        return [.. CatalogueReview.InOrder(catalogue.Diagnostics.Concat(inVersions)).Where(d => d.Diagnostic.Severity == DiagnosticSeverity.Error)];
    }
}
