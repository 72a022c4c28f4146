using PromptGen.Templates.Json;

namespace PromptGen.Repository.Roles;

/// <summary>One thing that a state changed, in the words that people read. Nothing is decided by it.</summary>
/// <param name="Id">The prompt, or <c>*</c> for all.</param>
/// <param name="From">What was said of it before: a version, <c>split:ID</c> or <c>stopped</c>; null when nothing was.</param>
/// <param name="To">What is said now; null when nothing is.</param>
/// <param name="Channel">The channel that is stopped, or <c>*</c>; null in a channel's own state.</param>
public sealed record StateChange(string Id, string? From, string? To, string? Channel = null)
{
    internal JsonValue ToJson() => JsonValue.ObjectOf(
        ("channel", Channel is null ? null : JsonValue.Of(Channel)),
        ("id", JsonValue.Of(Id)),
        ("from", From is null ? null : JsonValue.Of(From)),
        ("to", To is null ? null : JsonValue.Of(To)));

    internal static StateChange Read(JsonValue value)
    {
        JsonMembers change = JsonMembers.Open(value, "a change", "channel", "id", "from", "to");
        return new StateChange(change.Text("id"), change.FindText("from"), change.FindText("to"), change.FindText("channel"));
    }
}
