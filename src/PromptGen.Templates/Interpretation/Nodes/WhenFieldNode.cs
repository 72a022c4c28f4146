namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>A body where a field of a loop variable, which is a text, is there, or else another.</summary>
internal sealed class WhenFieldNode(ElementFieldNode field, StatementNode body, StatementNode? otherwise) : StatementNode
{
    internal override Flow Execute(RenderFrame frame) =>
        field.EvaluateText(frame) is not null ? body.Execute(frame)
        : otherwise is null ? Flow.Next
        : otherwise.Execute(frame);
}
