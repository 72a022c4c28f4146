using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <summary>
/// A chat prompt each of whose messages is a few texts behind each other, whatever the arguments: the usual system message with a value in it, and a question. Its messages are
/// joined right away, for which the runtime has nothing faster than what joins texts.
/// </summary>
internal sealed class JoinedChat
{
    /// <summary>As many texts as are joined without a list of them.</summary>
    private const int MostPieces = 4;

    private readonly List<Message> _messages = [];

    private JoinedChat()
    {
    }

    /// <summary>The messages.</summary>
    public IReadOnlyList<Message> Messages => _messages;

    /// <summary>The messages of a prompt; null when it has others too.</summary>
    public static JoinedChat? Of(BoundTemplate template)
    {
        var chat = new JoinedChat();
        IReadOnlyList<BoundStatement> statements = template.Body.Statements;
        for (int i = 0; i < statements.Count; i++)
        {
            bool fits = statements[i] switch
            {
                { Indent.Length: > 0 } => false,
                BoundRole role => chat.Begin(role),
                BoundText text => chat.Add(BodyEmitter.LiteralOf(statements, i)!),
                BoundWrite { Value: BoundLiteral { Value: string text } } => chat.Add(text),
                BoundWrite { Value: BoundInput { Type.Kind: TypeKind.String or TypeKind.Enum } input } => chat.Add(input),
                _ => false,
            };
            if (!fits)
            {
                return null;
            }
        }

        return chat._messages.Count > 0 && chat._messages.TrueForAll(m => m.Pieces.Count is > 0 and <= MostPieces) ? chat : null;
    }

    private bool Begin(BoundRole role)
    {
        _messages.Add(new Message(role));
        return true;
    }

    /// <summary>Neighbouring texts are one text. Outside any message there is nothing to join, and what stands there is for others.</summary>
    private bool Add(string text)
    {
        if (_messages.Count == 0)
        {
            return text.Length == 0;
        }

        if (text.Length > 0)
        {
            List<object> pieces = _messages[_messages.Count - 1].Pieces;
            if (pieces.Count > 0 && pieces[pieces.Count - 1] is string before)
            {
                pieces[pieces.Count - 1] = before + text;
            }
            else
            {
                pieces.Add(text);
            }
        }

        return true;
    }

    private bool Add(BoundInput input)
    {
        if (_messages.Count == 0)
        {
            return false;
        }

        _messages[_messages.Count - 1].Pieces.Add(input);
        return true;
    }

    /// <summary>One message.</summary>
    /// <param name="Role">Its role.</param>
    internal sealed record Message(BoundRole Role)
    {
        /// <summary>Texts, and inputs.</summary>
        public List<object> Pieces { get; } = [];
    }
}
