namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Writes literal text.</summary>
internal sealed class TextStatementNode(string text) : StatementNode
{
    internal override Flow Execute(RenderFrame frame)
    {
        frame.Write(text);
        return Flow.Next;
    }
}
