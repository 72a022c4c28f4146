namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Indents the lines that a statement writes, and notes how they end; the indent may be empty.</summary>
internal sealed class IndentNode(StatementNode statement, string indent) : StatementNode
{
    internal override Flow Execute(RenderFrame frame)
    {
        int mark = frame.Mark();
        Flow flow = statement.Execute(frame);
        frame.IndentFrom(mark, indent);
        return flow;
    }
}
