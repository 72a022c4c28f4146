namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Stores a value.</summary>
internal sealed class AssignNode(int index, ExpressionNode value) : StatementNode
{
    internal override Flow Execute(RenderFrame frame)
    {
        frame.Values[index] = value.Evaluate(frame);
        return Flow.Next;
    }
}
