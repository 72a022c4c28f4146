using PromptGen.Repository.Keys;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Roles;

/// <summary>What holds for one channel.</summary>
/// <param name="Authority">Whose signatures move it.</param>
/// <param name="IsProtected">Whether pre-releases and versions without test cases are kept out.</param>
/// <param name="MayHoldDrafts">Whether drafts may enter; never together with <paramref name="IsProtected"/>.</param>
public sealed record ChannelSettings(RoleAuthority Authority, bool IsProtected, bool MayHoldDrafts)
{
    /// <summary>What the top-level targets role says of it beside its keys.</summary>
    internal JsonValue ToJson() => JsonValue.ObjectOf(("protected", IsProtected ? JsonValue.Of(true) : null), ("draft", MayHoldDrafts ? JsonValue.Of(true) : null));
}
