using System;

namespace PromptGen.Catalog.Testing;

/// <summary>Roles as files and messages name them.</summary>
internal static class RoleNames
{
    public static string Of(MessageRole role) => role.ToString().ToLowerInvariant();

    /// <summary>The role of a name that the format has checked.</summary>
    public static MessageRole Read(string name) => (MessageRole)Enum.Parse(typeof(MessageRole), name, ignoreCase: true);
}
