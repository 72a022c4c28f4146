namespace PromptGen.Generator.Emission;

/// <summary>The C# names of one loop.</summary>
/// <param name="Variable">The element.</param>
/// <param name="Position">The element's position in the list.</param>
/// <param name="View">The list.</param>
/// <param name="LastPosition">The position of the last turn, as an expression.</param>
internal sealed record LoopNames(string Variable, string Position, string View, string LastPosition);
