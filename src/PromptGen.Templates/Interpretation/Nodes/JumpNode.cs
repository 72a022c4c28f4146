namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Leaves the innermost loop, or ends its turn.</summary>
internal sealed class JumpNode(Flow flow) : StatementNode
{
    internal override Flow Execute(RenderFrame frame) => flow;
}
