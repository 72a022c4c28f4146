using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Cli.Evaluation;

/// <summary>
/// Holds a rendered case against the same case with its ints read as numbers. What Scriban writes for <c>7 // 2</c> or
/// <c>-zero</c> depends on which of the two its caller passed, and JSON data do not say it.
/// </summary>
internal static class IntegerComparison
{
    /// <summary>The result when the other reading gives the same, else a refusal that says how to choose.</summary>
    public static EvaluationResult Compare(EvaluationResult result, EvaluationCase @case)
    {
        if (!result.IsRendered)
        {
            return result;
        }

        var errors = new List<EvaluationError>();
        EvaluationResult? other = CasePreparation.Prepare(@case, errors, integersAsNumbers: true) is { } prepared ? InterpretedEngine.Render(prepared) : null;
        return other is { IsRendered: true } && AreEqual(result, other)
            ? result
            : EvaluationResult.Refused(
                result.Id,
                new EvaluationError(
                    ToolCodes.IntegersMatter,
                    0,
                    0,
                    "The result depends on whether the integers in the data are ints or doubles, which JSON does not say; choose with --integers int or --integers number"));
    }

    private static bool AreEqual(EvaluationResult left, EvaluationResult right) =>
        left.Output == right.Output
        && (left.Messages ?? []).SequenceEqual(right.Messages ?? []);
}
