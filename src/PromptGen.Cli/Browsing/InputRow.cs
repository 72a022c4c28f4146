using System.Collections.Generic;
using System.Globalization;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Browsing;

/// <summary>An input, or a field of one, as a row of a table.</summary>
/// <param name="Path">Its name from the input on: <c>plan</c>, <c>customer.name</c>, <c>tickets[].subject</c>.</param>
/// <param name="Field">Its declaration.</param>
internal sealed record InputRow(string Path, FieldDeclaration Field)
{
    /// <summary>Its type in words; fields have rows of their own.</summary>
    public string Type => Show(Field.Type);

    /// <summary>Whether a caller has to give it.</summary>
    public string Presence => Field.Default is { } value ? $"default {Show(value)}" : Field.Type.IsOptional ? "optional" : "required";

    /// <summary>Who may have written it, when that is anybody; else empty.</summary>
    public string Trust => Field.Trust == PromptGen.Templates.Contracts.Trust.Untrusted ? "untrusted" : "";

    /// <summary>The most characters, when they are limited; else empty.</summary>
    public string Limit => Field.MaxLength is { } most ? "at most " + most.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>The rows of declarations, each before those of its fields.</summary>
    public static IEnumerable<InputRow> Of(IEnumerable<FieldDeclaration> fields, string prefix = "")
    {
        foreach (FieldDeclaration field in fields)
        {
            string path = prefix + field.Name;
            yield return new InputRow(path, field);
            (PromptType type, string place) = Unwrap(field.Type, path);
            foreach (InputRow row in Of(type.Fields, place + "."))
            {
                yield return row;
            }
        }
    }

    private static (PromptType Type, string Place) Unwrap(PromptType type, string place) => type.Element is { } element ? Unwrap(element, place + "[]") : (type, place);

    private static string Show(PromptType type) => type.Kind switch
    {
        TypeKind.Object => type.IsOptional ? "object?" : "object",
        TypeKind.List => $"list of {Show(type.Element!)}{(type.IsOptional ? "?" : "")}",
        _ => type.ToString(),
    };

    private static string Show(ConstantValue value) => value.Kind switch
    {
        TypeKind.List => "[]",
        TypeKind.String => $"'{value.Text}'",
        _ => value.Text,
    };
}
