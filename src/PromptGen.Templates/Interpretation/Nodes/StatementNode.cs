namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Something that is done, ready to run.</summary>
internal abstract class StatementNode
{
    internal abstract Flow Execute(RenderFrame frame);
}
