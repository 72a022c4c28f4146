namespace PromptGen.History.Diffs;

/// <summary>A named value that differs.</summary>
/// <param name="Name">What it is the value of: a setting's key, a partial's id.</param>
/// <param name="Before">The older value; null when there was none.</param>
/// <param name="After">The newer value; null when there is none.</param>
public sealed record ValueChange(string Name, string? Before, string? After);
