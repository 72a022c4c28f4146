namespace PromptGen.Templates.Interpretation;

/// <summary>What surrounds a capture: where the text around it began, whether that was too long already, and how long texts it copies.</summary>
internal readonly record struct CaptureStart(int Start, bool IsTooLong, int LongestCopied);
