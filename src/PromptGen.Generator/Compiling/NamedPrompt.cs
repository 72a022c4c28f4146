using PromptGen.Catalog.Naming;
using PromptGen.Generator.Selection;

namespace PromptGen.Generator.Compiling;

/// <summary>A prompt with what the set of all ids says about its name.</summary>
/// <param name="Prompt">The prompt.</param>
/// <param name="Problem">Why its id cannot have a C# name; null when it can.</param>
internal sealed record NamedPrompt(PromptInput Prompt, IdNameProblem? Problem);
