namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Runs a statement that writes without an indent, where others indent: how it ends matters to them.</summary>
internal sealed class LineEndNode(StatementNode statement) : StatementNode
{
    internal override Flow Execute(ref RenderFrame frame)
    {
        int mark = frame.Mark();
        Flow flow = statement.Execute(ref frame);
        frame.NoteLineEnd(mark);
        return flow;
    }
}
