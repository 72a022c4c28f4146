using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Evaluation;

namespace PromptGen.Language.Tests.Support;

/// <summary>Renders cases interpreted and as generated C#; a difference between the two is an error of the case.</summary>
internal static class BothEngines
{
    public static IReadOnlyList<EvaluationResult> Render(IEnumerable<EvaluationCase> cases) =>
        [.. new EvaluationEngine(EngineChoice.Both).EvaluateAll(cases)];

    public static EvaluationCase Case(string id, string template, string data, string? inputs) => new()
    {
        Id = id,
        Template = template,
        Data = JsonDocument.Parse(data).RootElement,
        Inputs = inputs is null ? null : JsonDocument.Parse(inputs).RootElement,
    };

    /// <summary>What a result says, for a failing test's message.</summary>
    public static string Describe(EvaluationResult result) =>
        result.IsRendered ? JsonSerializer.Serialize(result.Output) : string.Join("; ", result.Errors.Select(e => $"{e.Code} ({e.Line},{e.Column}) {e.Message}"));
}
