namespace PromptGen.Templates.Interpretation;

/// <summary>What surrounds a capture: where the text around it began, and whether that was too long already.</summary>
internal readonly record struct CaptureStart(int Start, bool IsTooLong);
