using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;

namespace PromptGen.Catalog.Checking;

/// <summary>
/// The one way from a read prompt file to its meaning: parse, kind, closure, bind. The generator, the build, the tool and the registry all go it, so that they find the same.
/// </summary>
public static class PromptCheck
{
    /// <summary>Checks one file. Nothing outlives the call but its result.</summary>
    /// <param name="source">A released version or a draft.</param>
    /// <param name="partials">What it can include.</param>
    public static CheckedPrompt Check(PromptSource source, IPartialFiles partials)
    {
        var found = new DiagnosticBag();
        TemplateSyntax body = TemplateParser.Parse((source ?? throw new ArgumentNullException(nameof(source))).Source, source.BodyStart, found);
        IReadOnlyList<IncludeReference> includes = source.IncludesIn(body);
        var outside = new DiagnosticBag();
        PromptKind kind = KindRule.Resolve(source.Header, PromptKindInference.Infer(body, partials, source.Header.Inputs), outside);
        if (!source.IsDraft)
        {
            ClosureRule.Check(source, includes, partials.FindReleased, outside);
        }

        // Of the wrong kind, or with other partials than it was released with, a body would be full of mistakes that nobody made.
        bool isSound = !outside.HasErrors;
        if (source.IsDraft)
        {
            CheckIncludes(source, includes, partials, outside);
        }

        PromptContract contract = source.Header.ToContract(kind);
        var inPartials = new List<PartialDiagnostic>();
        BoundBody? bound = isSound ? Bind(source, body, contract, partials, found, inPartials) : null;
        bool isClean = outside.Items.Count == 0 && found.Items.Count == 0;
        return new CheckedPrompt(
            source,
            body,
            includes,
            contract,
            outside.HasErrors || found.HasErrors ? null : bound,
            isClean ? ValueList<CatalogueDiagnostic>.Empty : Once(outside.Items.Concat(found.Items).Select(d => CatalogueDiagnostic.In(source.Path, source.Source, d))),
            inPartials.Count == 0 ? ValueList<CatalogueDiagnostic>.Empty : Once(inPartials.Select(f => CatalogueDiagnostic.In(partials.PathOf(f.Partial), f.Partial.Source, f.Diagnostic))));
    }

    private static BoundBody? Bind(PromptSource source, TemplateSyntax body, PromptContract contract, IPartialFiles partials, DiagnosticBag found, List<PartialDiagnostic> inPartials)
    {
        if (contract.Kind != PromptKind.Partial)
        {
            return TemplateBinder.Bind(source.Id.Value, source.Source, body, contract, partials, found, inPartials);
        }

        var partial = new PartialSource(source.Id.Value, source.Version?.ToString() ?? "draft", source.Source, source.BodyStart, contract);
        return TemplateBinder.BindPartial(partial, body, partials, found, inPartials);
    }

    // What may not have been released yet is still fine in a draft that is not released either.
    private static void CheckIncludes(PromptSource draft, IReadOnlyList<IncludeReference> includes, IPartialFiles partials, DiagnosticBag found)
    {
        foreach (IncludeReference include in includes)
        {
            if (IncludeTarget.Resolve(include, draft.Id, found) is { } id && !partials.Ids.Contains(id.Value))
            {
                found.Error(CatalogueCodes.MissingPartial, include.Span, $"there is no prompt '{id}' to include{NearestName.Hint(id.Value, partials.Ids)}");
            }
        }
    }

    // Two rules may see one mistake, a missing partial for one; the first to see it says it best.
    private static ValueList<CatalogueDiagnostic> Once(IEnumerable<CatalogueDiagnostic> findings)
    {
        var seen = new HashSet<(string Path, int Start, DiagnosticSeverity Severity)>();
        return new ValueList<CatalogueDiagnostic>(findings.Where(f => seen.Add((f.Path, f.Diagnostic.Span.Start, f.Diagnostic.Severity))));
    }
}
