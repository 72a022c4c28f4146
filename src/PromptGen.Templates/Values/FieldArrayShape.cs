using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Values;

/// <summary>An object that was read from a file: an array with one value per field of its declared type.</summary>
public sealed class FieldArrayShape : ValueShape
{
    private readonly string[] _names;

    /// <summary>Reads values of an object type.</summary>
    /// <param name="type">The type whose fields there are, in its order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is null.</exception>
    public FieldArrayShape(PromptType type) =>
        _names = (type ?? throw new ArgumentNullException(nameof(type))).Fields.Select(static f => f.Name).ToArray();

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;

    /// <inheritdoc/>
    public override IReadOnlyList<string> FieldNames => _names;

    /// <inheritdoc/>
    public override TemplateValue GetField(object? container, long bits, int field) => ((TemplateValue[])container!)[field];

    /// <summary>An object of <paramref name="fields"/>, which must not change afterwards.</summary>
    public TemplateValue ToValue(TemplateValue[] fields) => new(this, fields, 0);
}
