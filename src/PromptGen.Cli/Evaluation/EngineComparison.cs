using System;
using System.Linq;
using System.Text.Json;

namespace PromptGen.Cli.Evaluation;

/// <summary>Holds the two engines' results for one case against each other. They must agree on text, messages, and the place and reason of a failure.</summary>
internal static class EngineComparison
{
    private const int ShownLength = 60;

    /// <summary>The result when both agree, else the error that says where they part.</summary>
    public static EvaluationResult Compare(EvaluationResult interpreted, EvaluationResult compiled)
    {
        if (compiled.IsFault || interpreted.IsFault)
        {
            return interpreted.IsFault ? interpreted : compiled;
        }

        string? difference = Difference(interpreted, compiled);
        return difference is null
            ? interpreted
            : EvaluationResult.Refused(interpreted.Id, new EvaluationError(ToolCodes.EnginesDiffer, 0, 0, difference));
    }

    private static string? Difference(EvaluationResult interpreted, EvaluationResult compiled)
    {
        if (!interpreted.IsRendered || !compiled.IsRendered)
        {
            EvaluationError? Failure(EvaluationResult result) => result.IsRendered ? null : result.Errors[0];
            return Failure(interpreted) == Failure(compiled) ? null : $"the interpreter {Describe(interpreted)}, the compiled code {Describe(compiled)}";
        }

        if (interpreted.Output is { } left && compiled.Output is { } right)
        {
            return DifferenceOf(left, right, "");
        }

        if (interpreted.Messages is not { } messages || compiled.Messages is not { } others)
        {
            return "one engine gives a text, the other messages";
        }

        if (!messages.Select(m => m.Role).SequenceEqual(others.Select(m => m.Role)))
        {
            return $"the interpreter gives the roles {string.Join(", ", messages.Select(m => m.Role))}, the compiled code {string.Join(", ", others.Select(m => m.Role))}";
        }

        return messages.Select((m, i) => DifferenceOf(m.Text, others[i].Text, FormattableString.Invariant($" in message {i}"))).FirstOrDefault(d => d is not null);
    }

    private static string? DifferenceOf(string interpreted, string compiled, string where)
    {
        int at = interpreted.AsSpan().CommonPrefixLength(compiled);
        return at == interpreted.Length && at == compiled.Length
            ? null
            : FormattableString.Invariant($"at character {at}{where} the interpreter gives {Show(interpreted, at)}, the compiled code {Show(compiled, at)}");
    }

    private static string Show(string text, int at) => JsonSerializer.Serialize(text.Substring(at, Math.Min(ShownLength, text.Length - at)), StringJson.Default.String);

    private static string Describe(EvaluationResult result) => result.IsRendered
        ? "renders"
        : FormattableString.Invariant($"fails at ({result.Errors[0].Line},{result.Errors[0].Column}): {result.Errors[0].Message}");
}
