namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Writes a value that is known to be a text or missing, without asking what it is.</summary>
internal sealed class WriteTextNode(ExpressionNode value) : StatementNode
{
    /// <summary>The value.</summary>
    internal ExpressionNode Value => value;

    internal override Flow Execute(RenderFrame frame)
    {
        if (value.EvaluateText(frame) is { } text)
        {
            frame.Write(text);
        }

        return Flow.Next;
    }
}
