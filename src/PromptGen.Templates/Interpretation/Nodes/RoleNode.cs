namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Opens a message.</summary>
internal sealed class RoleNode(MessageRole role, RenderPlace place) : StatementNode
{
    internal override Flow Execute(RenderFrame frame)
    {
        frame.OpenMessage(role, place);
        return Flow.Next;
    }
}
