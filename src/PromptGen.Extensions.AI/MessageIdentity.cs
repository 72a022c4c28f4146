using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace PromptGen.Extensions.AI;

/// <summary>Which version a message is of. It is kept beside the message and not in it, so that no model's provider is sent it.</summary>
public static class MessageIdentity
{
    private static readonly ConditionalWeakTable<ChatMessage, PromptIdentity> Identities = [];

    /// <summary>The version that a message is of; null when it was not rendered by PromptGen.</summary>
    /// <param name="message">The message, as it was made; a copy of it is of no version.</param>
    public static PromptIdentity? Find(ChatMessage message) => Identities.TryGetValue(message, out PromptIdentity? identity) ? identity : null;

    /// <summary>The version that the last rendered one of some messages is of; null when none was rendered by PromptGen.</summary>
    /// <param name="messages">A conversation in order.</param>
    public static PromptIdentity? FindLast(IEnumerable<ChatMessage> messages)
    {
        PromptIdentity? last = null;
        foreach (ChatMessage message in messages)
        {
            last = Find(message) ?? last;
        }

        return last;
    }

    internal static void Attach(ChatMessage message, PromptIdentity identity) => Identities.Add(message, identity);
}
