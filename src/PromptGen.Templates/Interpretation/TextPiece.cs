namespace PromptGen.Templates.Interpretation;

/// <summary>A long text that was written without being copied.</summary>
/// <param name="Text">The text.</param>
/// <param name="At">How much of the buffer stands before it.</param>
internal readonly record struct TextPiece(string Text, int At);
