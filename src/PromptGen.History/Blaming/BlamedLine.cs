using PromptGen.History.Revisions;

namespace PromptGen.History.Blaming;

/// <summary>A line of a file and where it comes from.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">The line with its line break, unless it is the last of a file that ends without one.</param>
/// <param name="Origin">The revision that brought it.</param>
public sealed record BlamedLine(int Number, string Text, Revision Origin);
