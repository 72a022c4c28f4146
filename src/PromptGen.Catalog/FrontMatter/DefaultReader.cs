using System;
using System.Globalization;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>Reads an input's default and checks it against the input's type.</summary>
internal static class DefaultReader
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string DateTimeFormat = "yyyy-MM-dd'T'HH:mm:ss";

    public static ConstantValue? Read(YamlNode node, PromptType type, long? maxLength, DiagnosticBag diagnostics)
    {
        if (type.IsOptional)
        {
            diagnostics.Error(CatalogueCodes.BadDefault, node.Span, "an input with a default is never missing; remove the default or the '?' behind the type");
            return null;
        }

        string? text = type.Kind switch
        {
            TypeKind.List => node is YamlSequence { Items.Count: 0 } ? "" : null,
            TypeKind.Object => null,
            _ => node is YamlScalar scalar ? ReadScalar(scalar, type) : null,
        };
        if (text is null)
        {
            diagnostics.Error(CatalogueCodes.BadDefault, node.Span, Explain(node, type));
            return null;
        }

        if (maxLength is { } most && text.Length > most)
        {
            diagnostics.Error(CatalogueCodes.BadDefault, node.Span, FormattableString.Invariant($"the default has {text.Length} characters; max_length is {most}"));
            return null;
        }

        return new ConstantValue(type.Kind, text);
    }

    private static string? ReadScalar(YamlScalar scalar, PromptType type)
    {
        string text = scalar.Value;
        switch (type.Kind)
        {
            case TypeKind.String:
                return scalar.Kind == ScalarKind.Text ? text : null;
            case TypeKind.Enum:
                return scalar.Kind == ScalarKind.Text && type.Values.Contains(text) ? text : null;
            case TypeKind.Bool:
                return scalar.Kind == ScalarKind.Bool && text is ("true" or "false") ? text : null;
            case TypeKind.Int:
                return scalar.Kind == ScalarKind.Int && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
                    ? whole.ToString(CultureInfo.InvariantCulture)
                    : null;
            case TypeKind.Number:
                // The text stays as written, so that no formatting of floating point comes between the author and the value.
                return IsNumber(scalar) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number) && !double.IsNaN(number)
                    ? text
                    : null;
            case TypeKind.Decimal:
                return IsNumber(scalar) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal _) ? text : null;
            case TypeKind.Date:
                return scalar.Kind == ScalarKind.Text && IsDate(text, DateFormat) ? text : null;
            case TypeKind.DateTime:
                return scalar.Kind == ScalarKind.Text && IsDate(text, DateTimeFormat) ? text : null;
            default:
                return null;
        }
    }

    private static bool IsNumber(YamlScalar scalar) => scalar.Kind is ScalarKind.Int or ScalarKind.Float;

    private static bool IsDate(string text, string format) => DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Explain(YamlNode node, PromptType type)
    {
        string shown = node is YamlScalar scalar && scalar.Kind != ScalarKind.Null ? Quoted.Show(scalar.Value) : node.Described;
        return type.Kind switch
        {
            TypeKind.String => $"the default of a string is text, not {shown}; write it in quotes",
            TypeKind.Enum => $"the default of an enum is one of {string.Join(", ", type.Values)}, not {shown}" + (node is YamlScalar s ? NearestName.Hint(s.Value, type.Values) : ""),
            TypeKind.Bool => $"the default of a bool is true or false, not {shown}",
            TypeKind.Int => $"the default of an int is a whole number of 64 bits in decimal digits, not {shown}",
            TypeKind.Number => $"the default of a number is a finite number, not {shown}",
            TypeKind.Decimal => $"the default of a decimal is a number of at most 28 digits, not {shown}",
            TypeKind.Date => $"the default of a date is written as 2026-09-12, not {shown}",
            TypeKind.DateTime => $"the default of a datetime is written as 2026-09-12T14:03:00, not {shown}",
            TypeKind.List => "the only default of a list is the empty list, []",
            _ => "an object has no default; make it optional with '?' behind the type",
        };
    }
}
