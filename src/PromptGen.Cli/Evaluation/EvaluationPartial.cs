using System.Text.Json;

namespace PromptGen.Cli.Evaluation;

/// <summary>A partial that a case brings along.</summary>
/// <param name="Id">The id that <c>include</c> names.</param>
/// <param name="Template">Its body, without front matter.</param>
/// <param name="Inputs">The declarations of its inputs; null for none.</param>
public sealed record EvaluationPartial(string Id, string Template, JsonElement? Inputs);
