namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>A body where a condition holds, or else another.</summary>
internal sealed class WhenNode(ExpressionNode condition, StatementNode body, StatementNode? otherwise) : StatementNode
{
    internal override Flow Execute(RenderFrame frame) =>
        condition.EvaluateBool(frame) ? body.Execute(frame)
        : otherwise is null ? Flow.Next
        : otherwise.Execute(frame);
}
