using System.Collections.Generic;
using System.Linq;
using PromptGen.Cli.Input;

namespace PromptGen.Cli.Evaluation;

/// <summary>A line of a batch: a case, or why it is none.</summary>
/// <param name="Case">The case; null with problems.</param>
/// <param name="Id">The id as far as it could be read; null otherwise.</param>
/// <param name="Problems">What is wrong with the line; each error's place is in the batch file.</param>
internal sealed record BatchEntry(EvaluationCase? Case, string? Id, IReadOnlyList<EvaluationError> Problems)
{
    /// <summary>Reads a line; the case keeps parts of its document.</summary>
    public static BatchEntry Read(JsonLine line)
    {
        if (line.Document is null)
        {
            FileProblem problem = line.Problem!;
            return new BatchEntry(null, null, [new EvaluationError(ToolCodes.BadRecord, problem.Line, problem.Column, problem.Message)]);
        }

        var problems = new List<string>();
        EvaluationCase @case = EvaluationCaseReader.Read(line.Document.RootElement, problems);
        return problems.Count == 0
            ? new BatchEntry(@case, @case.Id, [])
            : new BatchEntry(null, @case.Id.Length > 0 ? @case.Id : null, [.. problems.Select(p => new EvaluationError(ToolCodes.BadRecord, line.Number, 1, p))]);
    }
}
