namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Statements in order.</summary>
internal sealed class BlockNode(StatementNode[] statements) : StatementNode
{
    internal override Flow Execute(ref RenderFrame frame)
    {
        foreach (StatementNode statement in statements)
        {
            Flow flow = statement.Execute(ref frame);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }
}
