namespace PromptGen.Channels.Following.States;

/// <summary>That a version which a channel selects may not serve.</summary>
/// <param name="Message">Why, with the name of the rule.</param>
/// <param name="IsFinal">Whether asking again cannot give another answer; a version whose artefact could not be had is asked again.</param>
internal sealed record RefusedVersion(string Message, bool IsFinal);
