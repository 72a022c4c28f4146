namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Stores a value.</summary>
internal sealed class AssignNode(int index, ExpressionNode value) : StatementNode
{
    internal override Flow Execute(ref RenderFrame frame)
    {
        frame.Values[index] = value.Evaluate(ref frame);
        return Flow.Next;
    }
}
