namespace PromptGen.Generator.Emission;

/// <summary>The C# names of one loop.</summary>
/// <param name="Variable">The element.</param>
/// <param name="Turn">Turns before this one.</param>
/// <param name="Turns">Number of turns, as an expression.</param>
internal sealed record LoopNames(string Variable, string Turn, string Turns);
