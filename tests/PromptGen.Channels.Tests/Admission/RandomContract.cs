using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Tests.Changes;
using PromptGen.Templates.Contracts;
using InputTrust = PromptGen.Templates.Contracts.Trust;

namespace PromptGen.Channels.Tests.Admission;

/// <summary>Contracts, changes of them, a text that shows every input, and arguments.</summary>
internal static class RandomContract
{
    public const int Inputs = 5;

    private const int Places = Inputs + 8;

    public static readonly Gen<PromptContract> Contracts =
        from types in TypeOf(2).ArrayOf(Inputs)
        from limits in Gen.Elements<int?>(null, 10, 20).ArrayOf(Inputs)
        from defaults in Gen.Elements(true, false).ArrayOf(Inputs)
        from untrusted in Gen.Elements(true, false, false).ArrayOf(Inputs)
        select new PromptContract(PromptKind.Text, [.. types.Select((t, i) => Valid(new FieldDeclaration("i" + i, t, null, untrusted[i] ? InputTrust.Untrusted : InputTrust.Trusted, limits[i], defaults[i] ? new ConstantValue(TypeKind.Int, "4") : null)))]);

    // Most with one change or two, so that both outcomes are frequent.
    public static readonly Gen<ContractMutation[]> Mutations =
        from count in Gen.Choose(0, 2)
        from places in Gen.Choose(0, Places - 1).ArrayOf(count)
        from choices in Gen.Choose(0, 16).ArrayOf(count)
        select places.Select((p, i) => new ContractMutation(p, choices[i])).DistinctBy(m => m.Place).ToArray();

    /// <summary>The declaration without what front matter does not allow for its type.</summary>
    public static FieldDeclaration Valid(FieldDeclaration field) => new(
        field.Name,
        Valid(field.Type),
        field.Description,
        field.Trust,
        field.Type.Kind == TypeKind.String ? field.MaxLength : null,
        field.Type is { Kind: TypeKind.Int, IsOptional: false } ? field.Default : null);

    /// <summary>The inputs with another numeric type in place of every int.</summary>
    public static IReadOnlyList<FieldDeclaration> Widened(IReadOnlyList<FieldDeclaration> fields, PromptType wide)
    {
        return [.. fields.Select(f => Valid(new FieldDeclaration(f.Name, Widen(f.Type), f.Description, f.Trust, f.MaxLength, f.Default)))];

        PromptType Widen(PromptType type) => (type.Kind switch
        {
            TypeKind.Int => wide,
            TypeKind.List => PromptType.ListOf(Widen(type.Element!)),
            TypeKind.Object => PromptType.ObjectOf(Widened(type.Fields, wide)),
            _ => type,
        }).WithOptional(type.IsOptional);
    }

    /// <summary>A template that shows all that there is.</summary>
    public static string Body(PromptContract contract)
    {
        int loops = 0;
        return string.Concat(contract.Inputs.Select(i => i.Name + "=" + Show(i.EffectiveType, i.Name) + "\n"));

        string Show(PromptType type, string value) => type.IsOptional
            ? "{{ if " + value + " != null }}" + Show(type.WithOptional(false), value) + "{{ else }}-{{ end }}"
            : type.Kind switch
            {
                TypeKind.List => ShowAll(type.Element!, value, "v" + loops++.ToString(CultureInfo.InvariantCulture)),
                TypeKind.Object => "<" + string.Join(" ", type.Fields.Select(f => f.Name + ":" + Show(f.EffectiveType, value + "." + f.Name))) + ">",
                _ => "{{ " + value + " }}",
            };

        string ShowAll(PromptType element, string value, string item) => "[{{ for " + item + " in " + value + " }}" + Show(element, item) + ",{{ end }}]";
    }

    /// <summary>Arguments as a caller of a contract passes them.</summary>
    public static JsonObject Arguments(IReadOnlyList<FieldDeclaration> fields, Random random)
    {
        JsonObject arguments = [];
        foreach (FieldDeclaration field in fields.Where(f => !f.CanBeOmitted || random.Next(3) > 0))
        {
            arguments[field.Name] = Value(field.Type, random);
        }

        return arguments;
    }

    /// <summary>The arguments without what another contract does not have, written apart from the library's own matching so that each checks the other.</summary>
    public static JsonObject Project(JsonObject data, IReadOnlyList<FieldDeclaration> needed)
    {
        JsonObject projected = [];
        foreach (FieldDeclaration field in needed)
        {
            if (data.TryGetPropertyValue(field.Name, out JsonNode? value))
            {
                projected[field.Name] = Project(value, field.Type);
            }
        }

        return projected;
    }

    private static JsonNode? Project(JsonNode? value, PromptType type) => (value, type.Kind) switch
    {
        (null, _) => null,
        (JsonObject fields, TypeKind.Object) => Project(fields, type.Fields),
        (JsonArray items, TypeKind.List) => new JsonArray([.. items.Select(i => Project(i, type.Element!))]),
        _ => value.DeepClone(),
    };

    private static JsonNode? Value(PromptType type, Random random) => type.IsOptional && random.Next(3) == 0 ? null : type.Kind switch
    {
        TypeKind.String => new string((char)random.Next('a', 'z'), random.Next(4)),
        TypeKind.Bool => random.Next(2) == 0,
        TypeKind.Int => random.NextInt64(),
        TypeKind.Number => random.Next(100) / 4.0,
        TypeKind.Decimal => random.Next(100) / 4m,
        TypeKind.Date => "2026-09-12",
        TypeKind.Enum => type.Values[random.Next(type.Values.Count)],
        TypeKind.List => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Value(type.Element!, random))]),
        _ => Arguments(type.Fields, random),
    };

    private static PromptType Valid(PromptType type) => (type.Kind switch
    {
        TypeKind.List => PromptType.ListOf(Valid(type.Element!)),
        TypeKind.Object => PromptType.ObjectOf([.. type.Fields.Select(Valid)]),
        _ => type,
    }).WithOptional(type.IsOptional);

    private static Gen<PromptType> TypeOf(int depth)
    {
        Gen<PromptType> simple = Gen.Elements(
            PromptType.String, PromptType.Int, PromptType.Bool, PromptType.Date, PromptType.Number, PromptType.Decimal, PromptType.EnumOf(["a", "b"]), PromptType.EnumOf(["b", "a", "c"]));
        Gen<PromptType> any = depth == 0
            ? simple
            : Gen.OneOf(
                simple,
                TypeOf(depth - 1).Select(PromptType.ListOf),
                TypeOf(depth - 1).ArrayOf(3).Select(types => PromptType.ObjectOf([.. types.Select((t, i) => new FieldDeclaration("f" + i, t))])));
        return from type in any
               from isOptional in Gen.Elements(false, false, true)
               select type.WithOptional(isOptional);
    }
}
