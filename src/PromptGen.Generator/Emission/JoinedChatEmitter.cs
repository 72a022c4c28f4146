using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Generator.Emission;

/// <summary>Emits a chat whose messages are a few texts each: every message is joined right away, and what a rendering may have is asked once for all.</summary>
/// <param name="context">The prompt.</param>
/// <param name="code">Takes the code.</param>
/// <param name="scope">The names of the method.</param>
/// <param name="prepared">The names under which inputs are at hand, by slot.</param>
/// <param name="position">Emits line and column of a position in the template.</param>
internal sealed class JoinedChatEmitter(PromptContext context, CSharpWriter code, NameScope scope, IReadOnlyDictionary<int, string> prepared, Func<int, string> position)
{
    private const string JoinedMessage = "global::PromptGen.Emitted.JoinedMessage.";

    /// <summary>Emits what the method does once its arguments are checked.</summary>
    public void Emit(JoinedChat chat)
    {
        List<(string Text, string LeftOut, string Role, string End)> messages = [];
        for (int i = 0; i < chat.Messages.Count; i++)
        {
            bool isLast = i + 1 == chat.Messages.Count;
            (string text, string leftOut) = EmitText(chat.Messages[i]);
            messages.Add((text, leftOut, "global::PromptGen.MessageRole." + chat.Messages[i].Role.Role, position(isLast ? context.Template.Source.Length : chat.Messages[i + 1].Role.Span.Start)));
        }

        code.Open("if ((long)" + string.Join(" + ", messages.Select(m => m.Text + ".Length + " + m.LeftOut)) + " > " + JoinedMessage + "MostUnits)");
        string units = "0";
        for (int i = 0; i < messages.Count; i++)
        {
            (string text, string leftOut, _, string end) = messages[i];
            string counted = JoinedMessage + "Count(" + units + ", " + text + ", " + leftOut + ", " + end + ");";
            units = i + 1 == messages.Count ? units : scope.Claim("units");
            code.Line(i + 1 == messages.Count ? counted : "long " + units + " = " + counted);
        }

        code.Close();
        code.Line();
        string made = string.Join(", ", messages.Select(m => "new global::PromptGen.PromptMessage(" + m.Role + ", " + m.Text + ")"));
        code.Line("return new global::PromptGen.RenderedChat(new global::PromptGen.PromptMessage[] { " + made + " }, " + context.CompiledClass + ".Identity);");
    }

    /// <summary>Emits the text of a message. White space that the template has at a message's end only counts.</summary>
    /// <returns>The variable of the text, and what says how many units of white space went.</returns>
    private (string Text, string LeftOut) EmitText(JoinedChat.Message message)
    {
        int leftOut = 0;
        bool isClosed = false;
        List<string> arguments = [];
        for (int i = 0; i < message.Pieces.Count; i++)
        {
            bool isLast = i == message.Pieces.Count - 1;
            if (message.Pieces[i] is string literal)
            {
                string kept = isLast ? literal.TrimEnd(BodyEmitter.AsciiWhiteSpace) : literal;
                leftOut += literal.Length - kept.Length;
                if (kept.Length > 0)
                {
                    isClosed = isLast && !char.IsWhiteSpace(kept[kept.Length - 1]);
                    arguments.Add(context.Literals.Expression(kept));
                }
            }
            else
            {
                arguments.Add(prepared[((BoundInput)message.Pieces[i]).Input.Slot]);
            }
        }

        string text = scope.Claim("text");
        if (isClosed)
        {
            code.Line("string " + text + " = " + (arguments.Count == 1 ? arguments[0] : "string.Concat(" + string.Join(", ", arguments) + ")") + ";");
            return (text, ConstantEmitter.Number(leftOut));
        }

        string cut = scope.Claim("leftOut");
        code.Line("int " + cut + " = " + ConstantEmitter.Number(leftOut) + ";");
        code.Line("string " + text + " = " + JoinedMessage + "Text(" + string.Join(", ", new[] { "ref " + cut }.Concat(arguments.Count == 0 ? ["\"\""] : arguments)) + ");");
        return (text, cut);
    }
}
