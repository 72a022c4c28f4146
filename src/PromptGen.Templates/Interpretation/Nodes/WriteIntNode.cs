namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Writes a value that is known to be an int, without asking what it is.</summary>
internal sealed class WriteIntNode(ExpressionNode value) : StatementNode
{
    internal override Flow Execute(RenderFrame frame)
    {
        ValueWriter.Write(value.EvaluateInt(frame), frame);
        return Flow.Next;
    }
}
