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
    internal abstract TemplateValue Evaluate(ref RenderFrame frame);

    /// <summary>The value of a bool.</summary>
    internal virtual bool EvaluateBool(ref RenderFrame frame) => Evaluate(ref frame).AsBool;

    /// <summary>The value of an int.</summary>
    internal virtual long EvaluateInt(ref RenderFrame frame) => Evaluate(ref frame).AsInt;

    /// <summary>The value of a number.</summary>
    internal virtual double EvaluateNumber(ref RenderFrame frame) => Evaluate(ref frame).AsNumber;

    /// <summary>The value of a decimal.</summary>
    internal virtual decimal EvaluateDecimal(ref RenderFrame frame) => Evaluate(ref frame).AsDecimal;

    /// <summary>The text of a string or enum; null where it is missing.</summary>
    internal virtual string? EvaluateText(ref RenderFrame frame) => Evaluate(ref frame).AsString;

    /// <summary>Writes the value as text; nothing where it is missing.</summary>
    internal virtual void Write(ref RenderFrame frame) => ValueWriter.Write(Evaluate(ref frame), ref frame);
}
