using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;
using PromptGen.Templates.Values;

namespace PromptGen.Catalog.Testing;

/// <summary>Reads a case's data as values of the declared types, as closely as a compiler checks a caller: nothing is converted, nothing left over, nothing missing.</summary>
internal sealed class InputValueReader
{
    private readonly Dictionary<PromptType, FieldArrayShape> _shapes = [];

    /// <summary>What a compiler would refuse.</summary>
    public DiagnosticBag Misfits { get; } = new();

    /// <summary>What only a rendering refuses: texts that are longer than their <c>max_length</c>.</summary>
    public DiagnosticBag Refusals { get; } = new();

    /// <summary>One value per declaration, null for what is left out.</summary>
    /// <param name="data">What is given; null for nothing.</param>
    /// <param name="fields">What is declared.</param>
    /// <param name="place">Where a missing value is reported.</param>
    /// <param name="word">What the declarations are: "input" or "field".</param>
    public TemplateValue[] ReadFields(YamlMapping? data, IReadOnlyList<FieldDeclaration> fields, TextSpan place, string word)
    {
        var values = new TemplateValue[fields.Count];
        var meant = new HashSet<string>(StringComparer.Ordinal);
        foreach (KeyValuePair<YamlScalar, YamlNode> entry in data?.Entries ?? [])
        {
            if (fields.All(f => f.Name != entry.Key.Value))
            {
                string? nearest = NearestName.Find(entry.Key.Value, fields.Select(f => f.Name));
                meant.Add(nearest ?? "");
                string known = nearest is not null ? $"; did you mean '{nearest}'?" : fields.Count == 0 ? $"; there are no {word}s" : $"; there is {string.Join(", ", fields.Select(f => f.Name))}";
                Misfits.Error(TestCodes.BadInputs, entry.Key.Span, $"there is no {word} {Quoted.Show(entry.Key.Value)}{known}");
            }
        }

        var missing = new List<string>();
        for (int i = 0; i < fields.Count; i++)
        {
            if (data?.Find(fields[i].Name) is { } node)
            {
                values[i] = ReadField(node, fields[i], word);
            }
            else if (!fields[i].CanBeOmitted && !meant.Contains(fields[i].Name))
            {
                missing.Add($"'{fields[i].Name}' of type {fields[i].Type}");
            }
        }

        if (missing.Count > 0)
        {
            Misfits.Error(TestCodes.BadInputs, place, $"the {word}{(missing.Count > 1 ? "s" : "")} {string.Join(", ", missing)} {(missing.Count > 1 ? "are" : "is")} missing");
        }

        return values;
    }

    private TemplateValue ReadField(YamlNode node, FieldDeclaration field, string word)
    {
        if (field.CanBeOmitted && node is YamlScalar { Kind: ScalarKind.Null })
        {
            return default;
        }

        TemplateValue value = Read(node, field.Type, $"the {word} '{field.Name}'");
        if (field.MaxLength is { } most && value.Kind == TypeKind.String && value.AsString.Length > most)
        {
            Refusals.Error(TestCodes.BadInputs, node.Span, FormattableString.Invariant($"the {word} '{field.Name}' has {value.AsString.Length} UTF-16 units; max_length is {most}"));
        }

        return value;
    }

    private TemplateValue Read(YamlNode node, PromptType type, string subject)
    {
        if (type.IsOptional && node is YamlScalar { Kind: ScalarKind.Null })
        {
            return default;
        }

        switch (type.Kind)
        {
            case TypeKind.List when node is YamlSequence sequence:
                return ArrayShape.ToValue(sequence.Items.Select(item => Read(item, type.Element!, "an item")).ToArray());
            case TypeKind.Object when node is YamlMapping mapping:
                return ShapeOf(type).ToValue(ReadFields(mapping, type.Fields, mapping.Head, "field"));
            case TypeKind.List:
                return Misfit(node, $"{subject} takes a list, not {node.Described}");
            case TypeKind.Object:
                return Misfit(node, $"{subject} takes a mapping of {string.Join(", ", type.Fields.Select(f => f.Name))}, not {node.Described}");
            case TypeKind.Null or TypeKind.Error:
                return default;
            default:
                return node is YamlScalar scalar && TypedScalar.Read(scalar, type) is { } text
                    ? ConstantConversion.ToValue(new ConstantValue(type.Kind, text), type.Kind)
                    : Misfit(node, TypedScalar.Explain("the value", node, type));
        }
    }

    private FieldArrayShape ShapeOf(PromptType type)
    {
        if (!_shapes.TryGetValue(type, out FieldArrayShape? shape))
        {
            _shapes.Add(type, shape = new FieldArrayShape(type));
        }

        return shape;
    }

    private TemplateValue Misfit(YamlNode node, string message)
    {
        Misfits.Error(TestCodes.BadInputs, node.Span, message);
        return default;
    }
}
