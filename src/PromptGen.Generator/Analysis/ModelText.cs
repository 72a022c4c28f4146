using Microsoft.CodeAnalysis;

namespace PromptGen.Generator.Analysis;

/// <summary>A text on its way to a model.</summary>
/// <param name="Value">The expression that gives the text.</param>
/// <param name="IsInstruction">Whether it tells the model what to do, as a system message and instructions do, rather than what somebody said.</param>
internal readonly record struct ModelText(IOperation Value, bool IsInstruction);
