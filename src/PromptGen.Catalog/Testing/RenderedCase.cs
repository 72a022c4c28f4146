using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>What a case rendered: a text, or messages.</summary>
public sealed record RenderedCase
{
    private RenderedCase(string? text, ValueList<PromptMessage> messages)
    {
        Text = text;
        Messages = messages;
    }

    /// <summary>The text of a text prompt; null for a chat.</summary>
    public string? Text { get; }

    /// <summary>The messages of a chat; none for a text.</summary>
    public ValueList<PromptMessage> Messages { get; }

    /// <summary>A text.</summary>
    public static RenderedCase Of(string text) => new(text ?? throw new ArgumentNullException(nameof(text)), ValueList<PromptMessage>.Empty);

    /// <summary>Messages.</summary>
    public static RenderedCase Of(IEnumerable<PromptMessage> messages) => new(null, new ValueList<PromptMessage>(messages));

    /// <summary>
    /// The whole for people to read and for golden files: the text itself, or each message under its role in brackets. Line breaks are
    /// LF, as in every file that is read back.
    /// </summary>
    public string ToTranscript()
    {
        if (Text is not null)
        {
            return SourceText.Normalise(Text);
        }

        var transcript = new StringBuilder();
        foreach (PromptMessage message in Messages)
        {
            transcript.Append(transcript.Length == 0 ? "[" : "\n[").Append(RoleNames.Of(message.Role)).Append("]\n").Append(message.Text).Append('\n');
        }

        return SourceText.Normalise(transcript.ToString());
    }

    /// <summary>The texts that an expectation is about, each with the words that name it.</summary>
    internal IReadOnlyList<(string Name, string Text)> Choose(MessageScope? scope)
    {
        if (Text is not null)
        {
            return [("the text", Text)];
        }

        IEnumerable<int> chosen = scope?.Choose(Messages) ?? Enumerable.Range(0, Messages.Count);
        return chosen.Select(i => (FormattableString.Invariant($"message {i + 1} ({RoleNames.Of(Messages[i].Role)})"), Messages[i].Text)).ToArray();
    }
}
