using System;

namespace PromptGen.Cli.Importing;

/// <summary>One state of a prompt in a recorded history.</summary>
/// <param name="Author">Who made it; null when the record does not say.</param>
/// <param name="Commit">The change that made it; null when the record does not say.</param>
/// <param name="Time">When, in UTC, to the second.</param>
/// <param name="Subject">Why, in the author's words.</param>
/// <param name="Text">The whole prompt text, exactly.</param>
internal sealed record HistoryVersion(string? Author, string? Commit, DateTime Time, string Subject, string Text);
