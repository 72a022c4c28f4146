using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Rendering;

/// <summary>An input from the command line, <c>customer_name=Ana</c>: its declared type says how the text is read.</summary>
/// <param name="Path">The input's name, and the names of fields below it.</param>
/// <param name="Text">What stands behind the equals sign.</param>
internal sealed record InputSetting(IReadOnlyList<string> Path, string Text)
{
    /// <summary>The names with dots between them.</summary>
    public string Name => string.Join('.', Path);

    /// <summary>Why a text sets nothing; null when it does.</summary>
    public static string? Explain(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) <= 0 || text[..text.IndexOf('=', StringComparison.Ordinal)].Split('.').Any(n => n.Length == 0)
            ? $"--set takes NAME=VALUE, such as customer_name=Ana or user.first=Ana, not '{text}'"
            : null;

    /// <summary>Reads a text that <see cref="Explain"/> finds nothing wrong with.</summary>
    public static InputSetting Parse(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return new InputSetting(text[..equals].Split('.'), text[(equals + 1)..]);
    }

    /// <summary>Puts the value into the data, in the form that its declared type has in JSON.</summary>
    /// <param name="data">The data.</param>
    /// <param name="contract">What the prompt declares; a name that it does not declare is left for whoever checks the data.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public string? Apply(JsonObject data, PromptContract contract)
    {
        JsonObject target = data;
        IReadOnlyList<FieldDeclaration> fields = contract.Inputs;
        for (int i = 0; i < Path.Count - 1; i++)
        {
            FieldDeclaration? field = fields.FirstOrDefault(f => f.Name == Path[i]);
            if (field is not null && field.Type.Kind != TypeKind.Object)
            {
                return $"'{string.Join('.', Path.Take(i + 1))}' is a {field.Type} and has no fields{(field.Type.Kind == TypeKind.List ? "; give the list as JSON" : "")}";
            }

            fields = field?.Type.Fields ?? [];
            if (target[Path[i]] is not JsonObject inner)
            {
                target[Path[i]] = inner = [];
            }

            target = inner;
        }

        JsonNode? value = ToJson(fields.FirstOrDefault(f => f.Name == Path[^1])?.Type ?? PromptType.String, out string? problem);
        if (problem is null)
        {
            target[Path[^1]] = value;
        }

        return problem;
    }

    private JsonNode? ToJson(PromptType type, out string? problem)
    {
        problem = null;
        if (type.IsText || type.IsDate)
        {
            return JsonValue.Create(Text);
        }

        try
        {
            return JsonNode.Parse(Text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            problem = type.Kind switch
            {
                TypeKind.List => $"expected {type} as JSON, such as [\"a\", \"b\"]; a shell wants quotes around it",
                TypeKind.Object => $"expected {type} as JSON, or its fields one by one as {Name}.{type.Fields[0].Name}=VALUE",
                TypeKind.Bool => "expected true or false",
                _ => $"expected {type}, found text",
            };
            return null;
        }
    }
}
