namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Writes a value that is known to be a decimal, without asking what it is.</summary>
internal sealed class WriteDecimalNode(ExpressionNode value) : StatementNode
{
    internal override Flow Execute(RenderFrame frame)
    {
        ValueWriter.Write(value.EvaluateDecimal(frame), frame);
        return Flow.Next;
    }
}
