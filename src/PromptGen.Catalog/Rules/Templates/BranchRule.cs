using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Checking;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Dataflow;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Rules.Templates;

/// <summary>Every branch can be reached by some data; what cannot is text that somebody believes to be written.</summary>
public static class BranchRule
{
    private const int LongestQuote = 40;

    /// <summary>Applies the rule to a file.</summary>
    public static IEnumerable<Diagnostic> Check(CheckedPrompt file)
    {
        SourceText source = file.Source.Source;
        IReadOnlyList<UnreachableBranch> branches = file.Bound is null ? [] : BranchFlow.FindUnreachable(file.Bound);
        return branches.Count == 0 ? [] : branches
            .Select(b => new Diagnostic(TemplateCodes.UnreachableBranch, DiagnosticSeverity.Warning, b.Span, "This is never reached: " + Explain(b, source)));
    }

    private static string Explain(UnreachableBranch branch, SourceText source) => branch.Reason switch
    {
        UnreachableReason.NeverHolds => "its condition never holds here; correct the condition, or remove the branch",
        UnreachableReason.AfterAlways => $"{Name(branch.Cause!, source)} before it always holds{WhyTrue(branch.Cause!, source)}",
        UnreachableReason.AllCovered => "the branches before it take every value; remove it",
        UnreachableReason.BehindJump => "every way before it leaves the loop or its turn; remove it, or move it before the `break` or `continue`",
        UnreachableReason.NeverEmpty => $"the list {Name(branch.Cause!, source)} is never empty; remove it",
        _ => $"the list {Name(branch.Cause!, source)} is always empty; remove it",
    };

    // People expect of other languages that an empty text, an empty list or a zero is false.
    private static string WhyTrue(BoundExpression cause, SourceText source)
    {
        if (cause is not BoundConversion { Kind: BoundConversionKind.ToTruth } truth || truth.Span.Length > LongestQuote)
        {
            return "; remove it";
        }

        string name = source.ToString(truth.Operand.Span);
        string? question = truth.Operand.Type.Kind switch
        {
            TypeKind.String => $"{name} != \"\"",
            TypeKind.List => $"{name}.size > 0",
            TypeKind.Int => $"{name} != 0",
            _ => null,
        };
        return ": it is never missing, and whatever is there is true" + (question is null ? "; remove it" : $"; ask `{question}`, or remove it");
    }

    private static string Name(BoundExpression expression, SourceText source) =>
        expression.Span.Length is > 0 and <= LongestQuote ? $"`{source.ToString(expression.Span)}`" : "the condition";
}
