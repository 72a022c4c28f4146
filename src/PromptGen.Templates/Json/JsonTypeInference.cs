#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Json;

/// <summary>
/// Finds the types that JSON data have, for tools that are given data without a contract. Strings stay strings, also those
/// that look like dates; a number without fraction and exponent is an int; null alone is an optional string, as is the element
/// of an empty array without its optionality.
/// </summary>
public static class JsonTypeInference
{
    /// <summary>The contract that takes <paramref name="data"/>.</summary>
    /// <param name="data">An object with one property per input.</param>
    /// <param name="kind">What rendering yields.</param>
    /// <param name="errors">What has no type: an array of mixed elements, an integer beyond 64 bits; empty on success.</param>
    /// <returns>The contract; null when there are errors.</returns>
    public static PromptContract? Infer(JsonElement data, PromptKind kind, out IReadOnlyList<JsonInputError> errors)
    {
        var found = new List<JsonInputError>();
        errors = found;
        if (data.ValueKind != JsonValueKind.Object)
        {
            found.Add(new JsonInputError("$", "expected an object with one property per input"));
            return null;
        }

        PromptType type = Close(Infer(data, "$", found));
        return found.Count > 0 ? null : new PromptContract(kind, type.Fields);
    }

    // An open type still holds Null where nothing but null, or nothing at all, has been seen.
    private static PromptType Infer(JsonElement data, string path, List<JsonInputError> errors)
    {
        switch (data.ValueKind)
        {
            case JsonValueKind.String:
                return PromptType.String;
            case JsonValueKind.True or JsonValueKind.False:
                return PromptType.Bool;
            case JsonValueKind.Number:
                return InferNumber(data, path, errors);
            case JsonValueKind.Array:
                PromptType? element = null;
                int index = 0;
                foreach (JsonElement item in data.EnumerateArray())
                {
                    string inner = FormattableString.Invariant($"{path}[{index++}]");
                    PromptType type = Infer(item, inner, errors);
                    element = element is null ? type : Unify(element, type, inner, errors);
                }

                // An empty array may turn out to hold anything; what it may not hold is null.
                return PromptType.ListOf(element ?? PromptType.Error);
            case JsonValueKind.Object:
                var fields = new List<FieldDeclaration>();
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (JsonProperty property in data.EnumerateObject())
                {
                    string inner = path + "." + property.Name;
                    if (names.Add(property.Name))
                    {
                        fields.Add(new FieldDeclaration(property.Name, Infer(property.Value, inner, errors)));
                    }
                    else
                    {
                        errors.Add(new JsonInputError(inner, "the property is given twice"));
                    }
                }

                return PromptType.ObjectOf(fields);
            default:
                return PromptType.Null;
        }
    }

    private static PromptType InferNumber(JsonElement data, string path, List<JsonInputError> errors)
    {
        if (data.TryGetInt64(out _))
        {
            return PromptType.Int;
        }

        if (data.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0)
        {
            errors.Add(new JsonInputError(path, "the integer does not fit into 64 bits"));
        }

        return PromptType.Number;
    }

    private static PromptType Unify(PromptType left, PromptType right, string path, List<JsonInputError> errors)
    {
        bool optional = left.IsOptional || right.IsOptional;
        if (left.Kind is TypeKind.Null or TypeKind.Error)
        {
            return right.Kind is TypeKind.Null ? right : right.WithOptional(optional);
        }

        if (right.Kind is TypeKind.Null or TypeKind.Error)
        {
            return left.WithOptional(optional);
        }

        if (left.IsNumeric && right.IsNumeric)
        {
            return (left.Kind == right.Kind ? left : PromptType.Number).WithOptional(optional);
        }

        if (left.Kind != right.Kind)
        {
            errors.Add(new JsonInputError(path, "this element is " + Name(right) + ", those before it are " + Name(left) + "; a list has elements of one type"));
            return left;
        }

        return left.Kind switch
        {
            TypeKind.List => PromptType.ListOf(Unify(left.Element!, right.Element!, path, errors)).WithOptional(optional),
            TypeKind.Object => UnifyFields(left, right, path, errors).WithOptional(optional),
            _ => left.WithOptional(optional),
        };
    }

    private static PromptType UnifyFields(PromptType left, PromptType right, string path, List<JsonInputError> errors)
    {
        var fields = new List<FieldDeclaration>(left.Fields.Count);
        var rightFields = right.Fields.ToDictionary(static f => f.Name, StringComparer.Ordinal);
        foreach (FieldDeclaration field in left.Fields)
        {
            PromptType type = rightFields.Remove(field.Name, out FieldDeclaration? other)
                ? Unify(field.Type, other.Type, path + "." + field.Name, errors)
                : field.Type.WithOptional();
            fields.Add(new FieldDeclaration(field.Name, type));
        }

        foreach (FieldDeclaration field in right.Fields)
        {
            if (rightFields.ContainsKey(field.Name))
            {
                fields.Add(new FieldDeclaration(field.Name, field.Type.WithOptional()));
            }
        }

        return PromptType.ObjectOf(fields);
    }

    private static PromptType Close(PromptType type) => type.Kind switch
    {
        TypeKind.Null => PromptType.String.WithOptional(),
        TypeKind.Error => PromptType.String,
        TypeKind.List => PromptType.ListOf(Close(type.Element!)).WithOptional(type.IsOptional),
        TypeKind.Object => PromptType.ObjectOf([.. type.Fields.Select(static f => new FieldDeclaration(f.Name, Close(f.Type)))]).WithOptional(type.IsOptional),
        _ => type,
    };

    private static string Name(PromptType type) => type.Kind switch
    {
        TypeKind.Object => "an object",
        TypeKind.List => "an array",
        _ => "a " + type.WithOptional(false),
    };
}
#endif
