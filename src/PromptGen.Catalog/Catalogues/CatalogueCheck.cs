using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;

namespace PromptGen.Catalog.Catalogues;

/// <summary>Checks what needs the parsed bodies: kinds, closures of released versions, and that drafts include what there is.</summary>
public static class CatalogueCheck
{
    /// <summary>Checks every file of a catalogue.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="parse">Gives the tree of a file's body; its findings are the template parser's own to report.</param>
    public static IReadOnlyList<CatalogueDiagnostic> Check(PromptCatalogue catalogue, Func<PromptSource, TemplateSyntax> parse)
    {
        var findings = new List<CatalogueDiagnostic>();
        foreach (CataloguePrompt prompt in catalogue.Prompts)
        {
            foreach (PromptSource released in prompt.Versions)
            {
                findings.AddRange(CheckFile(catalogue, released, parse(released)));
            }

            if (prompt.Draft is { } draft)
            {
                findings.AddRange(CheckFile(catalogue, draft, parse(draft)));
            }
        }

        return findings;
    }

    /// <summary>Checks one file.</summary>
    public static IEnumerable<CatalogueDiagnostic> CheckFile(PromptCatalogue catalogue, PromptSource source, TemplateSyntax body)
    {
        var diagnostics = new DiagnosticBag();
        IReadOnlyList<IncludeReference> includes = IncludeReference.FindAll(body);
        KindRule.Resolve(source.Header, PromptKindInference.Infer(body, new CataloguePartials(catalogue, source), source.Header.Inputs), diagnostics);
        if (source.IsDraft)
        {
            // What may not have been released yet is still fine in a draft that is not released either.
            foreach (IncludeReference include in includes)
            {
                if (IncludeTarget.Resolve(include, source.Id, diagnostics) is { } id && catalogue.Find(id) is null)
                {
                    string hint = NearestName.Hint(id.Value, catalogue.Prompts.Select(p => p.Id.Value));
                    diagnostics.Error(CatalogueCodes.MissingPartial, include.Span, $"there is no prompt '{id}' to include{hint}");
                }
            }
        }
        else
        {
            ClosureRule.Check(source, includes, catalogue.Find, diagnostics);
        }

        return diagnostics.Items.Select(d => CatalogueDiagnostic.In(source.Path, source.Source, d));
    }
}
