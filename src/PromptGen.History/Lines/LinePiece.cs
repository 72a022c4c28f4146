namespace PromptGen.History.Lines;

/// <summary>A part of a line.</summary>
/// <param name="IsChanged">Whether the other text lacks it; true for the whole of a line that shares too little with any other.</param>
/// <param name="Text">The characters.</param>
public readonly record struct LinePiece(bool IsChanged, string Text);
