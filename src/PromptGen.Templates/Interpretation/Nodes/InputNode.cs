using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Reads an input: from the caller where nothing else reads it, else from where it was put at the beginning.</summary>
internal sealed class InputNode(int slot, TemplateValue defaultValue, RenderPlace place) : ExpressionNode(place)
{
    private const int None = -1;

    /// <summary>Where it is put among the values of a rendering; below zero when nothing else reads it. Settled before the program runs.</summary>
    internal int ValuePlace { get; set; } = None;

    /// <summary>The input's slot.</summary>
    internal int Slot => slot;

    /// <summary>Puts the input where all that read it look.</summary>
    internal void Read(RenderFrame frame) => frame.Values[ValuePlace] = Ask(frame);

    internal override TemplateValue Evaluate(RenderFrame frame) => ValuePlace < 0 ? Ask(frame) : frame.Values[ValuePlace];

    internal override string? EvaluateText(RenderFrame frame) =>
        ValuePlace < 0 ? AskText(frame.Arguments) : frame.Values[ValuePlace].AsString;

    /// <summary>Asks the caller for the input, which is a text.</summary>
    internal string? AskText(PromptArguments arguments) => arguments.GetText(slot) ?? defaultValue.AsString;

    private TemplateValue Ask(RenderFrame frame)
    {
        TemplateValue value = frame.Arguments.Get(slot);
        return value.IsNull ? defaultValue : value;
    }
}
