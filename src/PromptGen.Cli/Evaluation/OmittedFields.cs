using System.Collections.Generic;
using System.Text.Json;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Evaluation;

/// <summary>
/// Fields that the objects of a list leave out. To a prompt they are missing values; Scriban's <c>array.map</c> passes over an
/// object without the member, so that its list is shorter.
/// </summary>
internal static class OmittedFields
{
    /// <summary>Why data is refused; null when it is not.</summary>
    /// <param name="template">The template.</param>
    /// <param name="fields">The declared inputs.</param>
    /// <param name="data">The data, which fits them.</param>
    public static EvaluationError? Explain(string template, IReadOnlyList<FieldDeclaration> fields, JsonElement data)
    {
        if (!template.Contains("array.map", System.StringComparison.Ordinal))
        {
            return null;
        }

        foreach (FieldDeclaration field in fields)
        {
            if (data.TryGetProperty(field.Name, out JsonElement value) && Find(value, field.Type, isElement: false) is { } omitted)
            {
                return new EvaluationError(
                    ToolCodes.BadData,
                    0,
                    0,
                    $"data: an object of the list {field.Name} leaves out its {omitted}, which Scriban's array.map passes over; write null");
            }
        }

        return null;
    }

    // Types are finite, and the data fits them.
    private static string? Find(JsonElement data, PromptType type, bool isElement)
    {
        if (type.Kind == TypeKind.List && data.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement element in data.EnumerateArray())
            {
                if (Find(element, type.Element!, isElement: true) is { } omitted)
                {
                    return omitted;
                }
            }
        }
        else if (type.Kind == TypeKind.Object && data.ValueKind == JsonValueKind.Object)
        {
            foreach (FieldDeclaration field in type.Fields)
            {
                bool isGiven = data.TryGetProperty(field.Name, out JsonElement value);
                if ((!isGiven && isElement ? field.Name : isGiven ? Find(value, field.Type, isElement: false) : null) is { } omitted)
                {
                    return omitted;
                }
            }
        }

        return null;
    }
}
