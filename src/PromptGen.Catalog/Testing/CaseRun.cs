using System;
using System.Collections.Generic;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>Runs a case: data in, rendering out, compared with what is expected. It reads no file and asks no model.</summary>
public static class CaseRun
{
    /// <summary>Runs one case with one version or draft.</summary>
    /// <param name="file">The file that has the case.</param>
    /// <param name="case">The case.</param>
    /// <param name="prompt">What renders.</param>
    /// <param name="golden">Gives the text of a golden file by its name; null when it cannot be read.</param>
    public static CaseOutcome Run(PromptTestFile file, PromptTestCase @case, TestedPrompt prompt, Func<string, string?> golden)
    {
        _ = file ?? throw new ArgumentNullException(nameof(file));
        _ = @case ?? throw new ArgumentNullException(nameof(@case));
        _ = prompt ?? throw new ArgumentNullException(nameof(prompt));
        _ = golden ?? throw new ArgumentNullException(nameof(golden));

        var failures = new List<CaseFailure>();
        void Fail(string code, TextSpan span, string message, ValueList<string>? details = null) =>
            failures.Add(new CaseFailure(file.Error(@case, prompt.Label, code, span, message), details ?? ValueList<string>.Empty));

        PromptContract contract = prompt.Program.Contract;
        foreach (Diagnostic finding in CaseRule.Check(@case, contract.Kind))
        {
            Fail(finding.Code, finding.Span, finding.Message);
        }

        CaseArguments? arguments = CaseArguments.Read(@case, contract, out ValueList<Diagnostic> misfits);
        foreach (Diagnostic misfit in misfits)
        {
            Fail(misfit.Code, misfit.Span, misfit.Message);
        }

        if (arguments is null || failures.Count > 0)
        {
            return new CaseOutcome(@case, null, new ValueList<CaseFailure>(failures));
        }

        RenderedCase? rendered = Render(prompt, @case, arguments, out string? reason);
        if (rendered is null || @case.Error is not null)
        {
            CheckError(@case, arguments, reason, Fail);
            return new CaseOutcome(@case, rendered, new ValueList<CaseFailure>(failures));
        }

        foreach (Expectation expectation in @case.Expectations)
        {
            string? text = expectation.Kind == ExpectationKind.Golden ? golden(expectation.Text) : null;
            if (expectation.Kind == ExpectationKind.Golden && text is null)
            {
                Fail(TestCodes.MissingGolden, expectation.Span, $"the golden file 'golden/{expectation.Text}' is missing or cannot be read; write it with 'promptgen test --update-golden' and read what it says");
            }
            else if (ExpectationCheck.Check(expectation, rendered, text) is { } unmet)
            {
                Fail(TestCodes.CaseFailed, expectation.Span, unmet.Message, unmet.Details);
            }
        }

        return new CaseOutcome(@case, rendered, new ValueList<CaseFailure>(failures));
    }

    private static RenderedCase? Render(TestedPrompt prompt, PromptTestCase @case, CaseArguments arguments, out string? reason)
    {
        reason = arguments.Refusal?.Message;
        if (reason is not null)
        {
            return null;
        }

        try
        {
            return prompt.Program.Kind == PromptKind.Chat
                ? RenderedCase.Of(prompt.Program.RenderMessages(arguments, @case.History))
                : RenderedCase.Of(prompt.Program.RenderText(arguments));
        }
        catch (PromptRenderException e)
        {
            reason = FormattableString.Invariant($"{prompt.Path}({e.Line},{e.Column}): {e.Reason}");
            return null;
        }
    }

    private static void CheckError(PromptTestCase @case, CaseArguments arguments, string? reason, Action<string, TextSpan, string, ValueList<string>?> fail)
    {
        if (reason is null)
        {
            fail(TestCodes.CaseFailed, @case.ErrorSpan, "it rendered, and an error is expected", null);
        }
        else if (@case.Error is null && arguments.Refusal is { } refusal)
        {
            fail(refusal.Code, refusal.Span, refusal.Message, null);
        }
        else if (@case.Error is null)
        {
            fail(TestCodes.CaseFailed, @case.NameSpan, $"it did not render: {reason}", null);
        }
        else if (reason.IndexOf(@case.Error, StringComparison.Ordinal) < 0)
        {
            fail(TestCodes.CaseFailed, @case.ErrorSpan, $"it failed as expected, but for another reason: {reason}", null);
        }
    }
}
