using System;
using System.Linq;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Json;

namespace PromptGen.Templates.Artefacts;

/// <summary>A contract as JSON: kind, inputs and output schema. Settings stand apart, see <see cref="SettingsJson"/>.</summary>
public static class ContractJson
{
    private const int MostInputs = 100;

    private static readonly string[] Kinds = ["text", "chat", "partial"];

    /// <summary>Writes a contract without its settings.</summary>
    public static JsonValue Write(PromptContract contract) => JsonValue.ObjectOf(
        ("kind", JsonValue.Of(Kinds[(int)(contract ?? throw new ArgumentNullException(nameof(contract))).Kind])),
        ("inputs", JsonValue.ListOf(contract.Inputs.Select(FieldJson.Write))),

        // A schema has its own canonical form, whose numbers may be longer than a double; as a string it stays what it is.
        ("output", contract.OutputSchema is { } schema ? JsonValue.Of(schema) : null));

    /// <summary>Reads a contract.</summary>
    /// <param name="value">What <see cref="Write"/> wrote.</param>
    /// <param name="settings">Its settings.</param>
    /// <exception cref="JsonProblemException">It is no contract.</exception>
    public static PromptContract Read(JsonValue value, PromptSettings settings)
    {
        var contract = JsonMembers.Open(value, "a contract", "kind", "inputs", "output");
        string kind = contract.FindWord("kind", Kinds) ?? throw value.Refuse("a contract needs the key 'kind'");
        string? schema = contract.FindText("output");
        if (schema is not null)
        {
            CheckSchema(contract.Get("output"), schema);
        }

        return new PromptContract((PromptKind)Array.IndexOf(Kinds, kind), FieldJson.ReadAll(contract.List("inputs", MostInputs), 0), settings, schema);
    }

    private static void CheckSchema(JsonValue value, string schema)
    {
        try
        {
            _ = JsonTreeReader.Read(schema);
        }
        catch (JsonProblemException e)
        {
            throw value.Refuse("the output schema is no JSON: " + e.Problem.Message);
        }
    }
}
