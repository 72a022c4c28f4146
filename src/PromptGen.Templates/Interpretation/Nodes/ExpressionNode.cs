using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>
/// Something that has a value, ready to run. The typed entry points are for values that are known to be there; a node
/// answers those of its own type without making a <see cref="TemplateValue"/>, so that decimals are not boxed on the way.
/// </summary>
internal abstract class ExpressionNode(RenderPlace place)
{
    /// <summary>Where a failure is reported.</summary>
    internal RenderPlace Place { get; } = place;

    /// <summary>The value, or null where it is missing.</summary>
    internal abstract TemplateValue Evaluate(RenderFrame frame);

    /// <summary>The value of a bool.</summary>
    internal virtual bool EvaluateBool(RenderFrame frame) => Evaluate(frame).AsBool;

    /// <summary>The value of an int.</summary>
    internal virtual long EvaluateInt(RenderFrame frame) => Evaluate(frame).AsInt;

    /// <summary>The value of a number.</summary>
    internal virtual double EvaluateNumber(RenderFrame frame) => Evaluate(frame).AsNumber;

    /// <summary>The value of a decimal.</summary>
    internal virtual decimal EvaluateDecimal(RenderFrame frame) => Evaluate(frame).AsDecimal;

    /// <summary>The text of a string or enum; null where it is missing.</summary>
    internal virtual string? EvaluateText(RenderFrame frame) => Evaluate(frame).AsString;

    /// <summary>Writes the value as text; nothing where it is missing.</summary>
    internal virtual void Write(RenderFrame frame) => ValueWriter.Write(Evaluate(frame), frame);
}
