using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Language.Tests.Random;

/// <summary>
/// The inputs of <see cref="RandomData"/> with trust taken from some of them at random, and data in which every text of an
/// untrusted input ends in a character that stands for that input alone.
/// </summary>
internal sealed class RandomTrust
{
    private const char FirstMark = '\uE000';

    private readonly List<string> _paths = [];

    public RandomTrust(System.Random random)
    {
        InputList inputs = InputDeclarations.Read("inputs", SourceText.From(RandomData.Inputs)).Value!;
        Inputs = [.. inputs.Fields.Select(f => Distrust(f, random))];
    }

    /// <summary>The inputs.</summary>
    public IReadOnlyList<FieldDeclaration> Inputs { get; }

    /// <summary>Marks data.</summary>
    public string Mark(string data)
    {
        JsonObject values = JsonNode.Parse(data)!.AsObject();
        foreach (FieldDeclaration input in Inputs)
        {
            values[input.Name] = Mark(input.Name, input, values[input.Name], null);
        }

        return values.ToJsonString();
    }

    /// <summary>The untrusted inputs whose texts are in a text.</summary>
    public IEnumerable<string> FindIn(string text) => text.Distinct().Where(c => c >= FirstMark && c < FirstMark + _paths.Count).Select(c => _paths[c - FirstMark]);

    private static FieldDeclaration Distrust(FieldDeclaration field, System.Random random) =>
        new(field.Name, Distrust(field.Type, random), trust: random.Next(4) == 0 ? Trust.Untrusted : Trust.Trusted);

    private static PromptType Distrust(PromptType type, System.Random random) => type.Kind switch
    {
        TypeKind.List => PromptType.ListOf(Distrust(type.Element!, random)),
        TypeKind.Object => PromptType.ObjectOf([.. type.Fields.Select(f => Distrust(f, random))]),
        _ => type,
    };

    private JsonNode? Mark(string path, FieldDeclaration field, JsonNode? value, string? untrusted) =>
        Mark(path, field.Type, value, untrusted ?? (field.Trust == Trust.Untrusted ? path : null));

    private JsonNode? Mark(string path, PromptType type, JsonNode? value, string? untrusted)
    {
        switch (value)
        {
            case JsonArray items:
                return new JsonArray([.. items.Select(i => Mark(path, type.Element!, i, untrusted))]);
            case JsonObject fields:
                return new JsonObject(type.Fields.Select(f => KeyValuePair.Create(f.Name, Mark(path + "." + f.Name, f, fields[f.Name], untrusted))));
            case null:
                return null;
            default:
                return type.Kind == TypeKind.String && untrusted is not null ? value.GetValue<string>() + MarkOf(untrusted) : value.DeepClone();
        }
    }

    private char MarkOf(string path)
    {
        if (!_paths.Contains(path))
        {
            _paths.Add(path);
        }

        return (char)(FirstMark + _paths.IndexOf(path));
    }
}
