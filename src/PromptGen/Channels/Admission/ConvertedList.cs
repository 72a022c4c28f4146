using System;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Channels.Admission;

/// <summary>A view of a caller's list whose elements are converted when they are read.</summary>
/// <param name="element">Converts an element that is not missing.</param>
internal sealed class ConvertedList(Func<TemplateValue, TemplateValue> element) : ValueShape
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.List;

    /// <summary>The view of a list.</summary>
    public TemplateValue Of(TemplateValue list) => new(this, list, 0);

    /// <inheritdoc/>
    public override int GetCount(object? container, long bits) => ((TemplateValue)container!).Count;

    /// <inheritdoc/>
    public override TemplateValue GetItem(object? container, long bits, int index)
    {
        TemplateValue item = ((TemplateValue)container!).GetItem(index);
        return item.IsNull ? item : element(item);
    }
}
