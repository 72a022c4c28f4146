using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>Templates with what Scriban itself gives for them; the file lies beside the project and may be absent.</summary>
internal sealed class Oracle
{
    private Oracle(PromptContract contract, PromptContract asGiven, IReadOnlyList<JsonElement> data, IReadOnlyList<OracleCase> cases)
    {
        Contract = contract;
        AsGiven = asGiven;
        Data = data;
        Cases = cases;
    }

    /// <summary>The declared inputs.</summary>
    public PromptContract Contract { get; }

    /// <summary>
    /// The inputs with every int as a number. The recorded outputs show that ints reached Scriban as doubles: <c>count // 4</c>
    /// is 2 for a count of 7, <c>-zero</c> is <c>-0</c>, and 9007199254740993 is written as 9007199254740992.
    /// </summary>
    public PromptContract AsGiven { get; }

    public IReadOnlyList<JsonElement> Data { get; }

    public IReadOnlyList<OracleCase> Cases { get; }

    /// <summary>Reads it; the test is skipped when it is not there.</summary>
    public static Oracle Read()
    {
        string? directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "PromptGen.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        string folder = Path.Combine(directory ?? ".", "..", "shared", "data");
        string file = Path.Combine(folder, "scriban-oracle.jsonl");
        Assert.SkipUnless(File.Exists(file), "The oracle's data is not here");
        JsonElement shared = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "scriban-oracle-data.json"))).RootElement;
        JsonElement inputs = shared.GetProperty("inputs");
        var cases = new List<OracleCase>();
        foreach (string line in File.ReadLines(file))
        {
            JsonElement root = JsonDocument.Parse(line).RootElement;
            cases.Add(new OracleCase(
                root.GetProperty("id").GetString()!,
                root.GetProperty("template").GetString()!,
                root.GetProperty("data").GetInt32(),
                root.TryGetProperty("output", out JsonElement output) ? output.GetString() : null,
                root.TryGetProperty("error", out JsonElement error) ? error.GetString() : null));
        }

        Assert.NotEmpty(cases);
        return new Oracle(
            new PromptContract(PromptKind.Text, Fields(inputs, PromptType.Int)),
            new PromptContract(PromptKind.Text, Fields(inputs, PromptType.Number)),
            shared.GetProperty("data").EnumerateArray().ToList(),
            cases);
    }

    private static List<FieldDeclaration> Fields(JsonElement fields, PromptType whole) =>
        fields.EnumerateObject().Select(f => new FieldDeclaration(f.Name, TypeOf(f.Value, whole))).ToList();

    private static PromptType TypeOf(JsonElement json, PromptType whole)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            string name = json.GetString()!;
            return Scalar(name.TrimEnd('?'), whole).WithOptional(name.EndsWith('?'));
        }

        // `items` that is an object without `type` declares the fields of an object.
        if (!json.TryGetProperty("type", out JsonElement type))
        {
            return PromptType.ObjectOf(Fields(json, whole));
        }

        return type.GetString() switch
        {
            "enum" => PromptType.EnumOf(json.GetProperty("values").EnumerateArray().Select(v => v.GetString()!).ToList()),
            "list" => PromptType.ListOf(TypeOf(json.GetProperty("items"), whole)),
            "object" => PromptType.ObjectOf(Fields(json.GetProperty("fields"), whole)),
            var other => Scalar(other!, whole),
        };
    }

    private static PromptType Scalar(string name, PromptType whole) => name switch
    {
        "string" => PromptType.String,
        "int" => whole,
        "number" => PromptType.Number,
        "decimal" => PromptType.Decimal,
        "bool" => PromptType.Bool,
        "date" => PromptType.Date,
        "datetime" => PromptType.DateTime,
        _ => throw new InvalidDataException("The oracle declares an unknown type: " + name),
    };
}
