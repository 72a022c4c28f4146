using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Artefacts;

/// <summary>Makes an artefact ready to render.</summary>
public static class ArtefactPrograms
{
    /// <summary>Parses and binds an artefact.</summary>
    /// <param name="artefact">The artefact.</param>
    /// <param name="diagnostics">Takes what is wrong with its template; places are those of the version's file.</param>
    /// <param name="partialDiagnostics">Takes what is wrong with its partials.</param>
    /// <returns>The bound template; null when there are errors, and for a partial, which is not rendered alone.</returns>
    public static BoundTemplate? Bind(PromptArtefact artefact, DiagnosticBag diagnostics, ICollection<PartialDiagnostic> partialDiagnostics)
    {
        if ((artefact ?? throw new ArgumentNullException(nameof(artefact))).Contract.Kind == PromptKind.Partial)
        {
            return null;
        }

        SourceText source = artefact.Body.ToSource();
        TemplateSyntax syntax = TemplateParser.Parse(source, artefact.Body.Start, diagnostics);
        return TemplateBinder.Bind(artefact.Id, source, syntax, artefact.Contract, new ClosureOf(artefact), diagnostics, partialDiagnostics);
    }

    /// <summary>Parses and binds an artefact and makes it ready to run.</summary>
    /// <returns>The program; null when there are errors, and for a partial, which is not rendered alone.</returns>
    /// <inheritdoc cref="Bind"/>
    public static TemplateProgram? Compile(PromptArtefact artefact, DiagnosticBag diagnostics, ICollection<PartialDiagnostic> partialDiagnostics) =>
        Bind(artefact, diagnostics, partialDiagnostics) is { } bound ? TemplateProgram.Compile(bound) : null;

    private sealed class ClosureOf(PromptArtefact artefact) : IPartialResolver
    {
        private readonly Dictionary<string, PartialSource> _partials = artefact.Includes.ToDictionary(p => p.Id, p => p.ToPartialSource(), StringComparer.Ordinal);

        public IReadOnlyCollection<string> Ids => _partials.Keys;

        // A closure holds one version of a partial, so it does not matter who includes it.
        public PartialSource? Find(string id, PartialSource? includer) => _partials.TryGetValue(id, out PartialSource? partial) ? partial : null;
    }
}
