using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Channels.Admission;

/// <summary>A view of a caller's object with the fields of the override's type, matched by name.</summary>
/// <param name="fields">Where each field comes from, in the order of the override's type; a slot is the field's position in the compiled type.</param>
internal sealed class ConvertedObject(IReadOnlyList<InputSource> fields) : ValueShape
{
    private readonly string[] _names = [.. fields.Select(f => f.Name)];

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;

    /// <inheritdoc/>
    public override IReadOnlyList<string> FieldNames => _names;

    /// <summary>The view of an object.</summary>
    public TemplateValue Of(TemplateValue value) => new(this, value, 0);

    /// <inheritdoc/>
    public override TemplateValue GetField(object? container, long bits, int field)
    {
        InputSource source = fields[field];
        if (source.Slot < 0)
        {
            return TemplateValue.Null;
        }

        TemplateValue value = ((TemplateValue)container!).GetField(source.Slot);
        return value.IsNull || source.Convert is null ? value : source.Convert(value);
    }
}
