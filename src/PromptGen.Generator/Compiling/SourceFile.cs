namespace PromptGen.Generator.Compiling;

/// <summary>A C# file to add to the compilation.</summary>
/// <param name="HintName">The name under which the compiler shows it.</param>
/// <param name="Code">Its text.</param>
internal sealed record SourceFile(string HintName, string Code);
