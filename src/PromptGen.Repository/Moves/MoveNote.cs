namespace PromptGen.Repository.Moves;

/// <summary>Who changes a repository, and why. It becomes part of what is signed.</summary>
/// <param name="Who">Who: <c>Ana Ruiz &lt;ana@example.com&gt;</c>.</param>
/// <param name="Reason">Why, for whoever asks in a year.</param>
public sealed record MoveNote(string Who, string Reason);
