using System.Collections.Generic;
using System.Text.Json;

namespace PromptGen.Cli.Evaluation;

/// <summary>A template with the data to render it with.</summary>
public sealed record EvaluationCase
{
    /// <summary>What the caller calls the case.</summary>
    public required string Id { get; init; }

    /// <summary>The template body, without front matter. With a role tag in it, it is a chat prompt.</summary>
    public required string Template { get; init; }

    /// <summary>A JSON object with the value of each input.</summary>
    public JsonElement Data { get; init; }

    /// <summary>The declarations of the inputs, as under <c>inputs</c> in front matter; null to infer them from <see cref="Data"/>.</summary>
    public JsonElement? Inputs { get; init; }

    /// <summary>The partials that the template may include, each at most once.</summary>
    public IReadOnlyList<EvaluationPartial> Partials { get; init; } = [];

    /// <summary>What <c>history</c> inserts; null for nothing.</summary>
    public IReadOnlyList<PromptMessage>? History { get; init; }
}
