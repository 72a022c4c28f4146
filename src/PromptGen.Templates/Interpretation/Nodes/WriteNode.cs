namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Writes a value.</summary>
internal sealed class WriteNode(ExpressionNode value) : StatementNode
{
    internal override Flow Execute(ref RenderFrame frame)
    {
        value.Write(ref frame);
        return Flow.Next;
    }
}
