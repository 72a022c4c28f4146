using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Cli.Evaluation;

/// <summary>What a case gave: a text, messages, or the errors that kept it from rendering.</summary>
/// <param name="Id">The case.</param>
/// <param name="Output">The rendered text; null for a chat prompt and where there are errors.</param>
/// <param name="Messages">The rendered messages; null for a text prompt and where there are errors.</param>
/// <param name="Errors">Why there is neither; empty otherwise.</param>
public sealed record EvaluationResult(string Id, string? Output, IReadOnlyList<PromptMessage>? Messages, IReadOnlyList<EvaluationError> Errors)
{
    /// <summary>Whether the case rendered.</summary>
    public bool IsRendered => Errors.Count == 0;

    /// <summary>Whether PromptGen itself failed at it: its engines differ, or one broke.</summary>
    public bool IsFault => Errors.Any(e => e.Code is ToolCodes.EnginesDiffer or ToolCodes.EngineFailed);

    /// <summary>A rendered text.</summary>
    public static EvaluationResult Text(string id, string output) => new(id, output, null, []);

    /// <summary>Rendered messages.</summary>
    public static EvaluationResult Chat(string id, IReadOnlyList<PromptMessage> messages) => new(id, null, messages, []);

    /// <summary>A case that gave nothing.</summary>
    public static EvaluationResult Refused(string id, params IReadOnlyList<EvaluationError> errors) => new(id, null, null, errors);
}
