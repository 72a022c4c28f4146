using PromptGen.History.Lines;

namespace PromptGen.History.Words;

/// <summary>Words, blanks and signs that stayed, went or came together.</summary>
/// <param name="Change">What became of them.</param>
/// <param name="Text">The characters, line breaks among them.</param>
public readonly record struct WordPiece(LineChange Change, string Text);
