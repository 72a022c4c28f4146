namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Writes literal text.</summary>
internal sealed class TextStatementNode(string text, RenderPlace place) : StatementNode
{
    internal override Flow Execute(ref RenderFrame frame)
    {
        frame.Write(text, place);
        return Flow.Next;
    }
}
