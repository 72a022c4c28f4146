using System;
using System.Collections.Generic;

namespace PromptGen.Templates.Interpretation;

/// <content>The messages of a chat prompt.</content>
internal sealed partial class RenderFrame
{
    private const int MostKeptMessages = 1024;

    private List<PromptMessage>? _messages;
    private MessageRole _openRole;
    private bool _isMessageOpen;

    /// <summary>What <c>history</c> inserts; null for nothing.</summary>
    internal IReadOnlyList<PromptMessage>? History { get; set; }

    /// <summary>The messages that are closed.</summary>
    private List<PromptMessage> Messages => _messages ??= [];

    internal void OpenMessage(MessageRole role, RenderPlace place)
    {
        CloseMessage(place);
        _openRole = role;
        _isMessageOpen = true;
        IsAtLineStart = false;
    }

    internal void InsertHistory(RenderPlace place)
    {
        CloseMessage(place);
        if (History is { } history)
        {
            for (int i = 0; i < history.Count; i++)
            {
                Messages.Add(history[i]);
            }
        }
    }

    /// <summary>Ends the open message, if there is one, as <see cref="MessageRule"/> says.</summary>
    internal void CloseMessage(RenderPlace place)
    {
        CountWritten(place);
        int length = TrimmedLength();
        if (_isMessageOpen)
        {
            Messages.Add(new PromptMessage(_openRole, TakeText(length)));
            _isMessageOpen = false;
        }
        else if (length > 0)
        {
            throw place.Fail("text stands outside any message");
        }

        ForgetPieces();
        _length = 0;
    }

    internal PromptMessage[] ToMessages() => _messages is null ? [] : _messages.ToArray();

    /// <summary>The length of what is written without the white space at its end, in the buffer and in pieces by turns.</summary>
    private int TrimmedLength()
    {
        int length = TextLength;
        int end = _length;
        for (int i = _pieceCount; ; i--)
        {
            int start = i == 0 ? 0 : _pieces[i - 1].At;
            int kept = MessageRule.TrimmedLength(_buffer.AsSpan(start, end - start));
            length -= end - start - kept;
            if (kept > 0 || i == 0)
            {
                return length;
            }

            string text = _pieces[i - 1].Text;
            kept = MessageRule.TrimmedLength(text.AsSpan());
            length -= text.Length - kept;
            if (kept > 0)
            {
                return length;
            }

            end = start;
        }
    }

    private void ForgetMessages()
    {
        History = null;
        _isMessageOpen = false;
        if (_messages is null)
        {
            return;
        }

        if (_messages.Count > MostKeptMessages)
        {
            _messages = null;
        }
        else
        {
            _messages.Clear();
        }
    }
}
