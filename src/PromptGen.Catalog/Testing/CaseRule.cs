using System;
using System.Collections.Generic;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Testing;

/// <summary>What a case must keep to for a prompt: its data fit the contract, and it expects what a prompt of the kind can give.</summary>
public static class CaseRule
{
    /// <summary>Checks a case against the kind of a prompt.</summary>
    /// <param name="case">The case.</param>
    /// <param name="kind">What rendering yields; nothing is found for a partial, which may open messages or not.</param>
    public static IReadOnlyList<Diagnostic> Check(PromptTestCase @case, PromptKind kind)
    {
        _ = @case ?? throw new ArgumentNullException(nameof(@case));
        var bag = new DiagnosticBag();
        if (kind != PromptKind.Text)
        {
            return bag.Items;
        }

        if (@case.History.Count > 0)
        {
            bag.Error(TestCodes.WrongKind, @case.HistorySpan, "a text prompt takes no history; remove it from the case");
        }

        foreach (Expectation expectation in @case.Expectations)
        {
            if (expectation.Scope is not null || expectation.Kind is ExpectationKind.Messages or ExpectationKind.Roles)
            {
                bag.Error(TestCodes.WrongKind, expectation.Span, "a text prompt gives one text and no messages; expect something of the text, with 'contains' or 'equals' in the case itself");
            }
        }

        return bag.Items;
    }

    /// <summary>Checks the cases of a prompt that run with every version, against its draft.</summary>
    /// <param name="file">The cases.</param>
    /// <param name="contract">The draft's contract.</param>
    public static IReadOnlyList<CatalogueDiagnostic> CheckDraft(PromptTestFile file, PromptContract contract)
    {
        _ = file ?? throw new ArgumentNullException(nameof(file));
        _ = contract ?? throw new ArgumentNullException(nameof(contract));
        var findings = new List<CatalogueDiagnostic>();
        foreach (PromptTestCase @case in file.Cases)
        {
            // Whether a range means the draft is for its release to show.
            if (@case.Versions is not null)
            {
                continue;
            }

            CaseArguments? arguments = CaseArguments.Read(@case, contract, out ValueList<Diagnostic> misfits);
            var found = new List<Diagnostic>(misfits);
            if (arguments?.Refusal is { } refusal && @case.Error is null)
            {
                found.Add(refusal);
            }

            found.AddRange(Check(@case, contract.Kind));
            foreach (Diagnostic finding in found)
            {
                findings.Add(CatalogueDiagnostic.In(file.Path, file.Source, finding));
            }
        }

        return findings;
    }
}
