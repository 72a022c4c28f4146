using System;
using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding;

/// <summary>
/// Gives a parsed template its meaning: names are resolved against the contract, types are checked, conversions made
/// explicit. What it accepts renders to the bytes that Scriban writes for the same data.
/// </summary>
public static class TemplateBinder
{
    /// <summary>Binds a text or chat prompt.</summary>
    /// <param name="id">The prompt's id, for messages.</param>
    /// <param name="source">The whole file; spans point into it.</param>
    /// <param name="syntax">The parsed body.</param>
    /// <param name="contract">Inputs and kind. A partial is bound with <see cref="BindPartial"/>.</param>
    /// <param name="partials">Finds what the template includes.</param>
    /// <param name="diagnostics">Takes every finding in this source; errors that were there before count as errors of it.</param>
    /// <param name="partialDiagnostics">Takes every finding in included partials, each partial's once; null when nobody asks.</param>
    /// <returns>The bound template; null when the source or a partial has errors.</returns>
    /// <exception cref="ArgumentException">The contract is a partial's.</exception>
    public static BoundTemplate? Bind(
        string id,
        SourceText source,
        TemplateSyntax syntax,
        PromptContract contract,
        IPartialResolver partials,
        DiagnosticBag diagnostics,
        ICollection<PartialDiagnostic>? partialDiagnostics = null)
    {
        Check(id, source, syntax, contract, partials, diagnostics);
        if (contract.Kind == PromptKind.Partial)
        {
            throw new ArgumentException("A partial is bound with BindPartial.", nameof(contract));
        }

        var session = new BindingSession(partials);
        var binder = new Binder(session, source, contract, partial: null, diagnostics);
        BoundBlock body = binder.BindBody(syntax);
        RoleFlow.Check(body, syntax.Span, contract.Kind, binder.HasRoles, binder.UsesHistory, diagnostics);
        Report(session, partialDiagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        return new BoundTemplate
        {
            Id = id,
            Source = source,
            Contract = contract,
            Kind = contract.Kind,
            Body = body,
            Inputs = binder.Inputs,
            Locals = binder.FinishLocals(),
            Loops = binder.Loops,
            HasRoles = binder.HasRoles,
            UsesHistory = binder.UsesHistory,
            Partials = session.Partials,
        };
    }

    /// <summary>Binds a partial alone, to check it before anything includes it.</summary>
    /// <param name="partial">The partial.</param>
    /// <param name="syntax">Its parsed body.</param>
    /// <param name="partials">Finds what it includes.</param>
    /// <param name="diagnostics">Takes every finding in the partial's source.</param>
    /// <param name="partialDiagnostics">Takes every finding in the partials that it includes; null when nobody asks.</param>
    /// <returns>The bound partial; null when it or one that it includes has errors.</returns>
    public static BoundPartial? BindPartial(
        PartialSource partial,
        TemplateSyntax syntax,
        IPartialResolver partials,
        DiagnosticBag diagnostics,
        ICollection<PartialDiagnostic>? partialDiagnostics = null)
    {
        if (partial is null)
        {
            throw new ArgumentNullException(nameof(partial));
        }

        Check(partial.Id, partial.Source, syntax, partial.Contract, partials, diagnostics);
        var session = new BindingSession(partials);
        BoundPartial? bound = Binder.BindPartial(session, partial, syntax, diagnostics);
        Report(session, partialDiagnostics);
        return bound;
    }

    private static void Report(BindingSession session, ICollection<PartialDiagnostic>? partialDiagnostics)
    {
        if (partialDiagnostics is not null)
        {
            foreach (PartialDiagnostic diagnostic in session.Diagnostics)
            {
                partialDiagnostics.Add(diagnostic);
            }
        }
    }

    private static void Check(string id, SourceText source, TemplateSyntax syntax, PromptContract contract, IPartialResolver partials, DiagnosticBag diagnostics)
    {
        _ = id ?? throw new ArgumentNullException(nameof(id));
        _ = source ?? throw new ArgumentNullException(nameof(source));
        _ = syntax ?? throw new ArgumentNullException(nameof(syntax));
        _ = contract ?? throw new ArgumentNullException(nameof(contract));
        _ = partials ?? throw new ArgumentNullException(nameof(partials));
        _ = diagnostics ?? throw new ArgumentNullException(nameof(diagnostics));
    }
}
