using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Number of elements of a list or of UTF-16 units of a text.</summary>
internal sealed class SizeNode(ExpressionNode target, RenderPlace place) : IntNode(place)
{
    internal override long EvaluateInt(RenderFrame frame)
    {
        TemplateValue value = target.Evaluate(frame);
        return value.Kind switch
        {
            TypeKind.Null => 0,
            TypeKind.List => value.Count,
            _ => value.AsString.Length,
        };
    }
}
