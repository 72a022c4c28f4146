namespace PromptGen.Generator.Options;

/// <summary>Something about the project that keeps the generator from emitting.</summary>
/// <param name="Code">The diagnostic's id.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record OptionProblem(string Code, string Message);
