using System.Collections.Generic;

namespace PromptGen.Templates.Binding;

/// <summary>The roles as a template writes them.</summary>
internal static class MessageRoles
{
    /// <summary>Every role's name, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["system", "developer", "user", "assistant", "tool"];

    /// <summary>The role with this name, written exactly so.</summary>
    public static bool TryParse(string name, out MessageRole role)
    {
        for (int i = 0; i < Names.Count; i++)
        {
            if (Names[i] == name)
            {
                role = (MessageRole)i;
                return true;
            }
        }

        role = default;
        return false;
    }
}
