using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Stores the text that a block writes.</summary>
internal sealed class CaptureNode(int index, StatementNode body, RenderPlace place) : StatementNode
{
    internal override Flow Execute(RenderFrame frame)
    {
        CaptureStart outer = frame.BeginCapture();
        Flow flow = body.Execute(frame);
        frame.Values[index] = TemplateValue.From(frame.EndCapture(outer, place));
        return flow;
    }
}
