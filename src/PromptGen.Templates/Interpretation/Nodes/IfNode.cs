namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>The first branch whose condition holds, or else the last body.</summary>
internal sealed class IfNode(ExpressionNode[] conditions, StatementNode[] bodies, StatementNode? otherwise) : StatementNode
{
    internal override Flow Execute(RenderFrame frame)
    {
        for (int i = 0; i < conditions.Length; i++)
        {
            if (conditions[i].EvaluateBool(frame))
            {
                return bodies[i].Execute(frame);
            }
        }

        return otherwise is null ? Flow.Next : otherwise.Execute(frame);
    }
}
