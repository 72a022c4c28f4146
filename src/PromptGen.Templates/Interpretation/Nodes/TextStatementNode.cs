namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Writes literal text.</summary>
internal sealed class TextStatementNode(string text) : StatementNode
{
    internal override Flow Execute(ref RenderFrame frame)
    {
        frame.Write(text);
        return Flow.Next;
    }
}
