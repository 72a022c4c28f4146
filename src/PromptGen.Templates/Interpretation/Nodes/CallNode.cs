using System.Collections.Generic;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Calls a built-in; its arguments lie among the values of the rendering, at a place that only this call uses.</summary>
internal sealed class CallNode(BuiltinFunction function, ExpressionNode[] arguments, int firstValue, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(RenderFrame frame)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            frame.Values[firstValue + i] = arguments[i].Evaluate(frame);
        }

        // The window is moved here only once all calls among the arguments are done.
        IReadOnlyList<TemplateValue> window = frame.ArgumentsAt(firstValue, arguments.Length);
        TemplateValue result = function.Invoke(window, Place.Position);
        switch (result.Kind)
        {
            case TypeKind.String:
                Place.CheckLength(result.AsString.Length);
                break;
            case TypeKind.List:
                Place.CheckCount(result.Count);
                break;
        }

        return result;
    }
}
