using System;
using System.Collections.Generic;
using System.Text;
using PromptGen.Catalog.Naming;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <summary>
/// The C# types of one prompt. A value has two: the one callers pass (an enum, a <c>DateOnly</c>) and the one bodies compute
/// with (an enum's text, a <c>DateTime</c> at midnight); for everything else they are the same.
/// </summary>
internal sealed class TypeTable
{
    private readonly Dictionary<string, NestedType> _byKey = new(StringComparer.Ordinal);
    private readonly List<NestedType> _nested = [];
    private readonly List<NestedType> _partialsOwn = [];
    private readonly NameScope _names;
    private readonly string _dateType;

    /// <summary>Names the types of a contract's objects and enums.</summary>
    /// <param name="inputs">The contract's inputs.</param>
    /// <param name="names">The members of the prompt's class.</param>
    /// <param name="hasDateOnly">Whether callers pass dates as <c>DateOnly</c>.</param>
    public TypeTable(IReadOnlyList<FieldDeclaration> inputs, NameScope names, bool hasDateOnly)
    {
        _names = names;
        _dateType = hasDateOnly ? "global::System.DateOnly" : "global::System.DateTime";
        foreach (FieldDeclaration input in inputs)
        {
            Declare(input.Type, input.Name, "", _nested);
        }
    }

    /// <summary>Objects and enums in the order in which they are met, each structure once.</summary>
    public IReadOnlyList<NestedType> Nested => _nested;

    /// <summary>Objects and enums that only partials declare; callers never see them.</summary>
    public IReadOnlyList<NestedType> PartialsOwn => _partialsOwn;

    /// <summary>
    /// Names the types of a partial's objects that the contract does not hold, with names that everything else has left over:
    /// what an included partial declares must not rename what callers use.
    /// </summary>
    public void DeclarePartial(IReadOnlyList<FieldDeclaration> inputs)
    {
        foreach (FieldDeclaration input in inputs)
        {
            PromptType type = input.Type;
            while (type.Element is not null)
            {
                type = type.Element;
            }

            // Bodies compute with an enum's text, so its type is only needed where callers pass it or an object holds it.
            if (type.Kind == TypeKind.Object)
            {
                Declare(input.Type, input.Name, "", _partialsOwn);
            }
        }
    }

    /// <summary>The nested type of an object or enum type.</summary>
    public NestedType NestedOf(PromptType type) => _byKey[KeyOf(type)];

    /// <summary>The type of a value as callers pass it.</summary>
    public string Public(PromptType type) => Mark(type, type.Kind switch
    {
        TypeKind.Date => _dateType,
        TypeKind.Enum or TypeKind.Object => NestedOf(type).CSharpName,
        TypeKind.List => "global::System.Collections.Generic.IReadOnlyList<" + Public(type.Element!) + ">",
        _ => Scalar(type.Kind),
    });

    /// <summary>The type of a value as bodies compute with it.</summary>
    public string Inner(PromptType type) => Mark(type, type.Kind switch
    {
        TypeKind.Date => "global::System.DateTime",
        TypeKind.Enum => "string",
        TypeKind.Object => NestedOf(type).CSharpName,
        TypeKind.List => "global::System.Collections.Generic.IReadOnlyList<" + Inner(type.Element!) + ">",
        _ => Scalar(type.Kind),
    });

    /// <summary>Whether values of the type are C# value types.</summary>
    public static bool IsValueType(PromptType type) => type.Kind is not (TypeKind.String or TypeKind.Enum or TypeKind.List or TypeKind.Null);

    /// <summary>Turns a value as callers pass it into one that bodies compute with.</summary>
    public string ToInner(string value, PromptType type)
    {
        switch (type.Kind)
        {
            case TypeKind.Date:
                return "global::PromptGen.Emitted.Dates.Of(" + value + ")";
            case TypeKind.Enum:
                return NestedOf(type).TextMethod + "(" + value + ")";
            case TypeKind.List when IsConverted(type.Element!):
                return "global::PromptGen.Emitted.Lists.Convert(" + value + ", static element => " + ToInner("element", type.Element!) + ")" + (type.IsOptional ? "" : "!");
            default:
                return value;
        }
    }

    /// <summary>Whether the two C# types of a type differ.</summary>
    public static bool IsConverted(PromptType type) =>
        type.Kind is TypeKind.Date or TypeKind.Enum || (type.Kind == TypeKind.List && IsConverted(type.Element!));

    /// <summary>The struct that formats, compares and hashes elements of a type for built-in functions.</summary>
    public string Operations(PromptType type)
    {
        const string builtins = "global::PromptGen.Templates.Builtins.";
        string name = type.Kind switch
        {
            TypeKind.String or TypeKind.Enum or TypeKind.Null => "StringOperations",
            TypeKind.Bool => "BoolOperations",
            TypeKind.Int => "IntOperations",
            TypeKind.Number => "NumberOperations",
            TypeKind.Decimal => "DecimalOperations",
            TypeKind.Date or TypeKind.DateTime => "DateOperations",
            TypeKind.List => "ListOperations<" + Inner(type.Element!) + ", " + Operations(type.Element!) + ">",
            _ => throw new InvalidOperationException(type + " has no operations"),
        };
        return type.IsOptional && IsValueType(type)
            ? builtins + "NullableOperations<" + Inner(type.WithOptional(false)) + ", " + builtins + name + ">"
            : builtins + name;
    }

    private static string Mark(PromptType type, string name) => type.IsOptional && type.Kind != TypeKind.Null ? name + "?" : name;

    private static string Scalar(TypeKind kind) => kind switch
    {
        TypeKind.String => "string",
        TypeKind.Bool => "bool",
        TypeKind.Int => "long",
        TypeKind.Number => "double",
        TypeKind.Decimal => "decimal",
        TypeKind.DateTime => "global::System.DateTime",
        TypeKind.Null => "string?",
        _ => throw new InvalidOperationException(kind + " has no C# type"),
    };

    private void Declare(PromptType type, string name, string parent, List<NestedType> declared)
    {
        switch (type.Kind)
        {
            case TypeKind.List:
                Declare(type.Element!, GeneratedTypes.ItemName(name), parent, declared);
                break;
            case TypeKind.Enum or TypeKind.Object when !_byKey.ContainsKey(KeyOf(type)):
                string wanted = CSharpNames.Pascal(name);
                var nested = new NestedType(type.WithOptional(false), _names.ClaimFirst(wanted, parent + wanted), _names);
                _byKey.Add(KeyOf(type), nested);
                declared.Add(nested);
                foreach (FieldDeclaration field in type.Fields)
                {
                    Declare(field.Type, field.Name, nested.Name, declared);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>What makes two types one C# type: structure, limits and defaults, but not what is said about them.</summary>
    private static string KeyOf(PromptType type)
    {
        var key = new StringBuilder();
        AppendKey(key, type);
        return key.ToString();
    }

    private static void AppendKey(StringBuilder key, PromptType type)
    {
        key.Append((int)type.Kind).Append('(').Append(string.Join("|", type.Values));
        if (type.Element is not null)
        {
            AppendKey(key, type.Element);
            key.Append(type.Element.IsOptional ? "?" : "");
        }

        foreach (FieldDeclaration field in type.Fields)
        {
            key.Append(field.Name).Append(':').Append(field.MaxLength).Append(':');
            AppendKey(key, field.Type);
            key.Append(field.Type.IsOptional ? "?" : "").Append('=').Append(field.Default?.Text.Length).Append(':').Append(field.Default?.Text).Append(';');
        }

        key.Append(')');
    }
}
