using System;
using System.Globalization;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Yaml;

/// <summary>Reads a scalar as a value of a declared type, strictly: nothing is converted.</summary>
internal static class TypedScalar
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string DateTimeFormat = "yyyy-MM-dd'T'HH:mm:ss";

    /// <summary>The value in its canonical spelling; null when the scalar is no value of the type.</summary>
    public static string? Read(YamlScalar scalar, PromptType type)
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

    /// <summary>Says what a value of a type with scalars looks like, and what stands there instead.</summary>
    /// <param name="subject">What the value is: "the default", "an input".</param>
    /// <param name="node">What stands there.</param>
    /// <param name="type">The declared type.</param>
    public static string Explain(string subject, YamlNode node, PromptType type)
    {
        string shown = node is YamlScalar scalar && scalar.Kind != ScalarKind.Null ? Quoted.Show(scalar.Value) : node.Described;
        return type.Kind switch
        {
            TypeKind.String => $"{subject} of a string is text, not {shown}; write it in quotes",
            TypeKind.Enum => $"{subject} of an enum is one of {string.Join(", ", type.Values)}, not {shown}" + (node is YamlScalar s ? NearestName.Hint(s.Value, type.Values) : ""),
            TypeKind.Bool => $"{subject} of a bool is true or false, not {shown}",
            TypeKind.Int => $"{subject} of an int is a whole number of 64 bits in decimal digits, not {shown}",
            TypeKind.Number => $"{subject} of a number is a finite number, not {shown}",
            TypeKind.Decimal => $"{subject} of a decimal is a number of at most 28 digits, not {shown}",
            TypeKind.Date => $"{subject} of a date is written as 2026-09-12, not {shown}",
            TypeKind.DateTime => $"{subject} of a datetime is written as 2026-09-12T14:03:00, not {shown}",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No scalar is a value of this type."),
        };
    }

    private static bool IsNumber(YamlScalar scalar) => scalar.Kind is ScalarKind.Int or ScalarKind.Float;

    private static bool IsDate(string text, string format) => DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
