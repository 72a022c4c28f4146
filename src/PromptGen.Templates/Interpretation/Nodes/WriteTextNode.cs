namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Writes a value that is known to be a text or missing, without asking what it is.</summary>
internal sealed class WriteTextNode(ExpressionNode value) : StatementNode
{
    internal override Flow Execute(ref RenderFrame frame)
    {
        if (value.EvaluateText(ref frame) is { } text)
        {
            frame.Write(text);
        }

        return Flow.Next;
    }
}
