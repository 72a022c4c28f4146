#if NET8_0_OR_GREATER
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Json;

/// <summary>An object read from JSON: one value per field of its declared type.</summary>
internal sealed class JsonObjectShape(PromptType type) : ValueShape
{
    private readonly string[] _names = [.. type.Fields.Select(static f => f.Name)];

    public override TypeKind Kind => TypeKind.Object;

    public override IReadOnlyList<string> FieldNames => _names;

    public override TemplateValue GetField(object? container, long bits, int field) => ((TemplateValue[])container!)[field];

    internal TemplateValue ToValue(TemplateValue[] fields) => new(this, fields, 0);
}
#endif
