namespace PromptGen.Cli.Evaluation;

/// <summary>A partial of an accepted case.</summary>
/// <param name="Partial">The partial as given.</param>
/// <param name="Inputs">Its inputs as front matter spells them.</param>
internal sealed record PreparedPartial(EvaluationPartial Partial, DeclaredInputs Inputs);
