namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Inserts the caller's messages.</summary>
internal sealed class HistoryNode(RenderPlace place) : StatementNode
{
    internal override Flow Execute(RenderFrame frame)
    {
        frame.InsertHistory(place);
        return Flow.Next;
    }
}
