namespace PromptGen.Cli.Compilation;

/// <summary>Why a catalogue could not be compiled.</summary>
/// <param name="Path">The prompt file, or the generated file, that it is about; empty when it is about none.</param>
/// <param name="Message">Code, place and message as the compiler says them.</param>
internal sealed record CompilationProblem(string Path, string Message);
