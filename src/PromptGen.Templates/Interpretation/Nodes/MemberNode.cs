using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Reads a field; a missing object has a missing field, and a missing field takes its default.</summary>
internal sealed class MemberNode(ExpressionNode target, int field, TemplateValue defaultValue, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(RenderFrame frame)
    {
        TemplateValue value = target.Evaluate(frame);
        if (value.IsNull)
        {
            return default;
        }

        TemplateValue result = value.GetField(field);
        return result.IsNull ? defaultValue : result;
    }
}
