using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Cli.Compilation;

/// <summary>
/// Turns values by slot into the arguments of an emitted accessor, by reflection: a tool may. The accessor's parameters are the
/// required inputs in declared order, then the others, and the history of a chat prompt.
/// </summary>
[RequiresUnreferencedCode(CompiledPrompts.WhyReflection)]
[RequiresDynamicCode(CompiledPrompts.WhyReflection)]
internal static class ClrArguments
{
    /// <summary>The arguments for <paramref name="render"/>, in its order.</summary>
    /// <param name="render">The accessor's method.</param>
    /// <param name="contract">The inputs by slot.</param>
    /// <param name="compiled">The slots that were compiled, in order.</param>
    /// <param name="values">The values by slot.</param>
    /// <param name="history">The history of a chat prompt; null for none.</param>
    public static object?[] For(MethodInfo render, PromptContract contract, IReadOnlyList<int> compiled, IPromptArguments values, IReadOnlyList<PromptMessage>? history)
    {
        int[] slots = [.. compiled.OrderBy(slot => contract.Inputs[slot].CanBeOmitted ? 1 : 0)];
        ParameterInfo[] parameters = render.GetParameters();
        var arguments = new object?[parameters.Length];
        int next = 0;
        for (int i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].ParameterType == typeof(IReadOnlyList<PromptMessage>))
            {
                arguments[i] = history ?? [];
                continue;
            }

            int slot = slots[next++];
            arguments[i] = Convert(values.Get(slot), contract.Inputs[slot].Type, parameters[i].ParameterType);
        }

        return arguments;
    }

    private static object? Convert(TemplateValue value, PromptType type, Type target)
    {
        if (value.IsNull)
        {
            return null;
        }

        target = Nullable.GetUnderlyingType(target) ?? target;
        return type.Kind switch
        {
            TypeKind.String => value.AsString,
            TypeKind.Bool => value.AsBool,
            TypeKind.Int => value.AsInt,
            TypeKind.Number => value.AsNumber,
            TypeKind.Decimal => value.AsDecimal,
            TypeKind.Date when target == typeof(DateOnly) => DateOnly.FromDateTime(value.AsDateTime),
            TypeKind.Date or TypeKind.DateTime => value.AsDateTime,
            TypeKind.Enum => ToMember(value.AsString, type, target),
            TypeKind.List => ToArray(value, type, target),
            TypeKind.Object => ToObject(value, type, target),
            _ => throw new InvalidOperationException($"no value has the type {type}"),
        };
    }

    // An emitted enum's members stand in declared order and count from zero.
    private static object ToMember(string text, PromptType type, Type target)
    {
        int index = type.Values.ToList().IndexOf(text);
        return Enum.ToObject(target, index);
    }

    private static Array ToArray(TemplateValue value, PromptType type, Type target)
    {
        Type element = target.GetGenericArguments()[0];
        var array = Array.CreateInstance(element, value.Count);
        for (int i = 0; i < array.Length; i++)
        {
            array.SetValue(Convert(value.GetItem(i), type.Element!, element), i);
        }

        return array;
    }

    private static object ToObject(TemplateValue value, PromptType type, Type target)
    {
        ConstructorInfo constructor = target.GetConstructors().Single(c => c.GetParameters().Length == type.Fields.Count);
        ParameterInfo[] parameters = constructor.GetParameters();
        var fields = new object?[parameters.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = Convert(value.GetField(i), type.Fields[i].Type, parameters[i].ParameterType);
        }

        return constructor.Invoke(fields);
    }
}
