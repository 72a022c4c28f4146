using System;
using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Cli.Evaluation;

/// <summary>
/// Renders cases. Each goes through the language once (inputs, parser, binder) and then through the chosen engines; with both,
/// a case counts as rendered only when they agree.
/// </summary>
/// <param name="choice">What renders.</param>
/// <param name="integers">What the integers of the data are taken for.</param>
public sealed class EvaluationEngine(EngineChoice choice = EngineChoice.Both, IntegerReading integers = IntegerReading.Int)
{
    /// <summary>Cases that are compiled together: enough to share the compiler's start, few enough to stay small.</summary>
    public const int CasesPerCompilation = 500;

    /// <summary>Evaluates any number of cases, lazily, in their order.</summary>
    public IEnumerable<EvaluationResult> EvaluateAll(IEnumerable<EvaluationCase> cases) => cases.Chunk(CasesPerCompilation).SelectMany(Evaluate);

    /// <summary>Evaluates cases in one compilation; the results are in their order.</summary>
    public IReadOnlyList<EvaluationResult> Evaluate(IReadOnlyList<EvaluationCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var results = new EvaluationResult[cases.Count];
        var prepared = new List<(int Index, PreparedCase Case)>(cases.Count);
        for (int i = 0; i < results.Length; i++)
        {
            var errors = new List<EvaluationError>();
            if (Prepare(cases[i], errors) is { } accepted)
            {
                prepared.Add((i, accepted));
            }
            else
            {
                results[i] = EvaluationResult.Refused(cases[i].Id, errors);
            }
        }

        if (choice != EngineChoice.Compiled)
        {
            prepared.ForEach(p => results[p.Index] = InterpretedEngine.Render(p.Case));
        }

        if (choice != EngineChoice.Interpreter)
        {
            IReadOnlyList<EvaluationResult> compiled = CompiledEngine.IsSupported
                ? CompiledEngine.Render(prepared.ConvertAll(p => p.Case))
                : throw new NotSupportedException("a native executable cannot load what it compiles");
            for (int i = 0; i < compiled.Count; i++)
            {
                ref EvaluationResult result = ref results[prepared[i].Index];
                result = choice == EngineChoice.Both ? EngineComparison.Compare(result, compiled[i]) : compiled[i];
            }
        }

        if (integers == IntegerReading.Both)
        {
            prepared.ForEach(p => results[p.Index] = IntegerComparison.Compare(results[p.Index], p.Case.Case));
        }

        return results;
    }

    private PreparedCase? Prepare(EvaluationCase @case, List<EvaluationError> errors)
    {
        try
        {
            PreparedCase? prepared = CasePreparation.Prepare(@case, errors, integers == IntegerReading.Number);
            if (prepared is null && errors.Count == 0)
            {
                errors.Add(new EvaluationError(ToolCodes.EngineFailed, 0, 0, "the template was refused without an error"));
            }

            return prepared;
        }
#pragma warning disable CA1031 // No template may end a batch; a reader that throws is a fault of PromptGen, reported with the case.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            errors.Add(new EvaluationError(ToolCodes.EngineFailed, 0, 0, $"the template could not be read: {exception.GetType().Name}: {exception.Message}"));
            return null;
        }
    }
}
