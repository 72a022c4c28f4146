using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Testing;

/// <summary>The version that a draft would have if it were released now; cases that are for some versions are for that draft when they are for this version.</summary>
internal static class DraftNumber
{
    /// <summary>Derives the version as a release does.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="prompt">The prompt.</param>
    /// <param name="draft">Its draft, checked.</param>
    public static PromptVersion Of(PromptCatalogue catalogue, CataloguePrompt prompt, CheckedPrompt draft)
    {
        if (prompt.Versions.LastOrDefault(v => v.Version!.IsStable) is not { } newest)
        {
            return BumpRule.First;
        }

        ValueList<IncludePin> closure = ClosureBuilder.Build(draft.Source, draft.Includes, catalogue.FindNewest, catalogue.Prompts.Select(p => p.Id), new DiagnosticBag());
        CheckedPrompt released = PromptCheck.Check(newest, new CataloguePartials(catalogue, newest));
        BumpDerivation derived = BumpRule.Derive(VersionContent.Of(newest, released.Kind), VersionContent.OfDraft(draft.Source, draft.Kind, closure));
        return derived.Bump == VersionBump.None ? newest.Version! : BumpRule.Next(newest.Version!, derived.Bump) ?? newest.Version!;
    }
}
