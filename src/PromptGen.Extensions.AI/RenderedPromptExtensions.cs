using System;
using System.Collections.Generic;
using Microsoft.Extensions.AI;

namespace PromptGen.Extensions.AI;

/// <summary>Gives what was rendered to a model. The messages know the version that they are of, so that <see cref="PromptChatClientExtensions.UsePromptGen"/> finds it.</summary>
public static class RenderedPromptExtensions
{
    private static readonly ChatRole Developer = new("developer");

    /// <summary>The messages of a chat prompt, in order.</summary>
    /// <param name="chat">What was rendered.</param>
    public static List<ChatMessage> ToChatMessages(this RenderedChat chat)
    {
        List<ChatMessage> messages = new(chat.Messages.Count);
        foreach (PromptMessage message in chat.Messages)
        {
            messages.Add(Message(RoleOf(message.Role), message.Text, chat.Identity));
        }

        return messages;
    }

    /// <summary>The text of a text prompt as one message.</summary>
    /// <param name="prompt">What was rendered.</param>
    /// <param name="role">Who speaks; null for the user.</param>
    public static ChatMessage ToChatMessage(this RenderedPrompt prompt, ChatRole? role = null) => Message(role ?? ChatRole.User, prompt.Text, prompt.Identity);

    /// <summary>The settings of the version that rendered.</summary>
    /// <param name="chat">What was rendered.</param>
    /// <param name="outputSchema">The prompt's <c>OutputSchema</c>; it is needed where the version asks for an answer by it.</param>
    /// <exception cref="ArgumentException">The version asks for an answer by its schema, and there is none; or it is no JSON.</exception>
    public static ChatOptions ToChatOptions(this RenderedChat chat, string? outputSchema = null) => chat.Settings.ToChatOptions(outputSchema);

    /// <inheritdoc cref="ToChatOptions(RenderedChat, string?)"/>
    /// <param name="prompt">What was rendered.</param>
    /// <param name="outputSchema">The prompt's <c>OutputSchema</c>; it is needed where the version asks for an answer by it.</param>
    public static ChatOptions ToChatOptions(this RenderedPrompt prompt, string? outputSchema = null) => prompt.Settings.ToChatOptions(outputSchema);

    private static ChatMessage Message(ChatRole role, string text, PromptIdentity identity)
    {
        ChatMessage message = new(role, text);
        MessageIdentity.Attach(message, identity);
        return message;
    }

    private static ChatRole RoleOf(MessageRole role) => role switch
    {
        MessageRole.System => ChatRole.System,
        MessageRole.Developer => Developer,
        MessageRole.Assistant => ChatRole.Assistant,
        MessageRole.Tool => ChatRole.Tool,
        _ => ChatRole.User,
    };
}
