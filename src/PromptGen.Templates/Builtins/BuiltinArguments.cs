using System;
using System.Collections;
using System.Collections.Generic;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Formatting;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <summary>The interpreter's arguments of one call, read as the parameters ask for them.</summary>
internal readonly struct BuiltinArguments(IReadOnlyList<BuiltinParameter> parameters, IReadOnlyList<TemplateValue> values, SourcePosition position)
{
    /// <summary>Where the call stands.</summary>
    public SourcePosition Position => position;

    /// <summary>An argument as it is.</summary>
    public TemplateValue this[int index] => values[index];

    /// <summary>Its text; null when it is missing.</summary>
    public string? Text(int index) => ValueFormat.FormatOrNull(values[index]);

    /// <summary>Its int, or the default.</summary>
    public long Int(int index) => values[index].IsNull ? parameters[index].Default!.AsInt : values[index].AsInt;

    /// <summary>Its int; null when it is missing.</summary>
    public long? OptionalInt(int index) => values[index].IsNull ? null : values[index].AsInt;

    /// <summary>Its number; an int becomes the nearest.</summary>
    public double Number(int index) => values[index].Kind == TypeKind.Int ? values[index].AsInt : values[index].AsNumber;

    /// <summary>Its decimal.</summary>
    /// <exception cref="PromptRenderException">A number does not fit.</exception>
    public decimal Decimal(int index) => values[index].Kind switch
    {
        TypeKind.Int => values[index].AsInt,
        TypeKind.Decimal => values[index].AsDecimal,
        _ => MathBuiltins.ToDecimal(values[index].AsNumber, position),
    };

    /// <summary>Its truth, or the default.</summary>
    public bool Bool(int index) => values[index].IsNull ? parameters[index].Default!.AsBool : values[index].AsBool;

    /// <summary>Its date.</summary>
    public DateTime Date(int index) => values[index].AsDateTime;

    /// <summary>Its elements.</summary>
    public IReadOnlyList<TemplateValue> List(int index) => new ValueList(values[index]);

    /// <summary>A list as a value.</summary>
    public static TemplateValue ToValue(IReadOnlyList<TemplateValue> list)
    {
        TemplateValue[] items = new TemplateValue[list.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = list[i];
        }

        return ArrayShape.ToValue(items);
    }

    private sealed class ValueList(TemplateValue list) : IReadOnlyList<TemplateValue>
    {
        public int Count => list.Count;

        public TemplateValue this[int index] => list.GetItem(index);

        public IEnumerator<TemplateValue> GetEnumerator()
        {
            for (int i = 0; i < list.Count; i++)
            {
                yield return list.GetItem(i);
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
