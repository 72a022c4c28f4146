using System;
using System.Collections.Generic;

namespace PromptGen.Catalog.Testing;

/// <summary>Some messages of a chat: the one at a place, or all of a role.</summary>
/// <param name="Message">The place, from 1, or from -1 at the end; null for a role.</param>
/// <param name="Role">The role; null for a place.</param>
public sealed record MessageScope(int? Message, MessageRole? Role)
{
    /// <summary>The positions, from 0, of the messages in scope; none when there are no such messages.</summary>
    public IReadOnlyList<int> Choose(IReadOnlyList<PromptMessage> messages)
    {
        var chosen = new List<int>();
        int place = Message is { } number ? number > 0 ? number - 1 : messages.Count + number : -1;
        for (int i = 0; i < messages.Count; i++)
        {
            if (Role is { } role ? messages[i].Role == role : i == place)
            {
                chosen.Add(i);
            }
        }

        return chosen;
    }

    /// <summary>The scope in the words of a message.</summary>
    public override string ToString() => Role is { } role ? $"{RoleNames.Of(role)} message" : FormattableString.Invariant($"message {Message}");
}
