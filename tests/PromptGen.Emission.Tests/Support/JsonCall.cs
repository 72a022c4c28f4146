using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using PromptGen.Templates.Contracts;

namespace PromptGen.Emission.Tests.Support;

/// <summary>Calls an emitted accessor with JSON data, by reflection.</summary>
internal static class JsonCall
{
    internal static object Invoke(MethodInfo method, PromptContract contract, JsonElement data)
    {
        object?[] arguments = method.GetParameters()
            .Select(p =>
            {
                FieldDeclaration input = contract.Inputs.Single(i => Camel(i.Name) == p.Name);
                return data.TryGetProperty(input.Name, out JsonElement json) ? Convert(json, p.ParameterType, input.Type) : null;
            })
            .ToArray();
        return method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    private static object? Convert(JsonElement json, Type target, PromptType type)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        target = Nullable.GetUnderlyingType(target) ?? target;
        switch (type.Kind)
        {
            case TypeKind.String:
                return json.GetString();
            case TypeKind.Bool:
                return json.GetBoolean();
            case TypeKind.Int:
                return json.GetInt64();
            case TypeKind.Number:
                return json.GetDouble();
            case TypeKind.Decimal:
                return json.GetDecimal();
            case TypeKind.Date:
                return DateOnly.Parse(json.GetString()!, CultureInfo.InvariantCulture);
            case TypeKind.DateTime:
                return DateTime.Parse(json.GetString()!, CultureInfo.InvariantCulture);
            case TypeKind.Enum:
                return Enum.ToObject(target, type.Values.ToList().IndexOf(json.GetString()!));
            case TypeKind.List:
                Type element = target.GetGenericArguments()[0];
                object?[] items = json.EnumerateArray().Select(e => Convert(e, element, type.Element!)).ToArray();
                Array array = Array.CreateInstance(element, items.Length);
                for (int i = 0; i < items.Length; i++)
                {
                    array.SetValue(items[i], i);
                }

                return array;
            case TypeKind.Object:
                ConstructorInfo constructor = target.GetConstructors().Single();
                return constructor.Invoke(constructor.GetParameters()
                    .Select(p =>
                    {
                        FieldDeclaration field = type.Fields.Single(f => Camel(f.Name) == p.Name);
                        return json.TryGetProperty(field.Name, out JsonElement value) ? Convert(value, p.ParameterType, field.Type) : null;
                    })
                    .ToArray());
            default:
                throw new InvalidOperationException(type.ToString());
        }
    }

    private static string Camel(string name)
    {
        IEnumerable<string> words = name.Split('_').Select((w, i) => i == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]);
        return string.Concat(words);
    }
}
