namespace PromptGen.Cli.Evaluation;

/// <summary>Why a case gave no output.</summary>
/// <param name="Code">The id of the finding.</param>
/// <param name="Line">Line in the template as given, from 1; 0 when it is not about a place in it.</param>
/// <param name="Column">Column in the line, from 1; 0 when it is not about a place in the template.</param>
/// <param name="Message">What is wrong, in words.</param>
/// <param name="Partial">The partial that line and column count in; null for the template itself.</param>
public sealed record EvaluationError(string Code, int Line, int Column, string Message, string? Partial = null);
