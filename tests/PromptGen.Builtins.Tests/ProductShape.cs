using System.Collections.Generic;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Builtins.Tests;

/// <summary>Reads a product of <see cref="SampleData"/> in place, as generated shapes do.</summary>
internal sealed class ProductShape : ValueShape
{
    public static ProductShape Instance { get; } = new();

    public override TypeKind Kind => TypeKind.Object;

    public override IReadOnlyList<string> FieldNames => ["title", "type", "rank"];

    public override TemplateValue GetField(object? container, long bits, int field)
    {
        (string Title, string Type, long? Rank) product = SampleData.Products[(int)bits];
        return field switch
        {
            0 => TemplateValue.From(product.Title),
            1 => TemplateValue.From(product.Type),
            _ => product.Rank is { } rank ? TemplateValue.From(rank) : default,
        };
    }
}
