using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Stores the text that a block writes.</summary>
internal sealed class CaptureNode(int index, StatementNode body) : StatementNode
{
    internal override Flow Execute(ref RenderFrame frame)
    {
        int mark = frame.Mark();
        Flow flow = body.Execute(ref frame);
        frame.Values[index] = TemplateValue.From(frame.TakeFrom(mark));
        return flow;
    }
}
