using PromptGen.Catalog.Text;

namespace PromptGen.History.Lines;

/// <summary>Changed lines that stand near each other, with the lines around them.</summary>
/// <param name="BeforeStart">The first line's number in the older text, from 1; where there is none, the line behind which it would stand.</param>
/// <param name="BeforeCount">How many lines of the older text it spans.</param>
/// <param name="AfterStart">The same in the newer text.</param>
/// <param name="AfterCount">How many lines of the newer text it spans.</param>
/// <param name="Lines">The lines in order.</param>
public sealed record Hunk(int BeforeStart, int BeforeCount, int AfterStart, int AfterCount, ValueList<DiffLine> Lines);
