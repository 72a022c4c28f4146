namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Writes a value.</summary>
internal sealed class WriteNode(ExpressionNode value) : StatementNode
{
    internal override Flow Execute(RenderFrame frame)
    {
        value.Write(frame);
        return Flow.Next;
    }
}
