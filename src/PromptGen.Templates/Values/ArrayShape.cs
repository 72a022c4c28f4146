using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Values;

/// <summary>A list that the interpreter made: an array of values.</summary>
public sealed class ArrayShape : ValueShape
{
    private ArrayShape()
    {
    }

    /// <summary>The only instance.</summary>
    public static ArrayShape Instance { get; } = new();

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.List;

    /// <summary>A list of <paramref name="items"/>, which must not change afterwards.</summary>
    public static TemplateValue ToValue(TemplateValue[] items) => new(Instance, items, 0);

    /// <inheritdoc/>
    public override int GetCount(object? container, long bits) => ((TemplateValue[])container!).Length;

    /// <inheritdoc/>
    public override TemplateValue GetItem(object? container, long bits, int index) => ((TemplateValue[])container!)[index];
}
