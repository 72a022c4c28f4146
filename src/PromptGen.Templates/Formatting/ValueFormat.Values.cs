using System;
using System.Collections.Generic;
using System.Text;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Formatting;

/// <content>Lists, and values whose type is known only while rendering.</content>
public static partial class ValueFormat
{
    /// <summary>A list: <c>["a", "b"]</c>, <c>[1, null]</c>.</summary>
    public static string Format<T, TOperations>(IReadOnlyList<T> list, TOperations operations)
        where TOperations : struct, IElementOperations<T>
    {
        if (list is null)
        {
            throw new ArgumentNullException(nameof(list));
        }

        StringBuilder builder = new("[");
        for (int i = 0; i < list.Count; i++)
        {
            if (i > 0)
            {
                builder.Append(", ");
            }

            builder.Append(operations.FormatNested(list[i]));
        }

        return builder.Append(']').ToString();
    }

    /// <summary>Text as it stands inside a list: in quotes, with escapes; <c>null</c> when it is missing.</summary>
    public static string FormatNested(string? value) => value is null ? "null" : QuotedText.Quote(value);

    /// <summary>Any value as a template writes it; a missing one as empty text.</summary>
    public static string Format(TemplateValue value) => FormatOrNull(value) ?? "";

    /// <summary>Any value as a template writes it; null when it is missing.</summary>
    public static string? FormatOrNull(TemplateValue value)
    {
        switch (value.Kind)
        {
            case TypeKind.Null:
                return null;
            case TypeKind.String or TypeKind.Enum:
                return value.AsString;
            case TypeKind.List or TypeKind.Object:
                StringBuilder builder = new();
                AppendNested(builder, value);
                return builder.ToString();
            default:
                return FormatScalar(value);
        }
    }

    /// <summary>Any value as it stands inside a list.</summary>
    public static string FormatNested(TemplateValue value)
    {
        StringBuilder builder = new();
        AppendNested(builder, value);
        return builder.ToString();
    }

    // Types are finite, so their depth bounds this recursion.
    private static void AppendNested(StringBuilder builder, TemplateValue value)
    {
        switch (value.Kind)
        {
            case TypeKind.Null:
                builder.Append("null");
                break;
            case TypeKind.String or TypeKind.Enum:
                QuotedText.Append(builder, value.AsString);
                break;
            case TypeKind.List:
                builder.Append('[');
                for (int i = 0, count = value.Count; i < count; i++)
                {
                    builder.Append(i > 0 ? ", " : "");
                    AppendNested(builder, value.GetItem(i));
                }

                builder.Append(']');
                break;
            case TypeKind.Object:
                IReadOnlyList<string> names = value.Shape!.FieldNames;
                builder.Append('{');
                for (int i = 0; i < names.Count; i++)
                {
                    builder.Append(i > 0 ? ", " : "").Append(names[i]).Append(": ");
                    AppendNested(builder, value.GetField(i));
                }

                builder.Append('}');
                break;
            default:
                builder.Append(FormatScalar(value));
                break;
        }
    }

    private static string FormatScalar(TemplateValue value) => value.Kind switch
    {
        TypeKind.Bool => Format(value.AsBool),
        TypeKind.Int => Format(value.AsInt),
        TypeKind.Number => Format(value.AsNumber),
        TypeKind.Decimal => Format(value.AsDecimal),
        TypeKind.Date or TypeKind.DateTime => Format(value.AsDateTime),
        _ => throw new InvalidOperationException(value.Kind + " has no text"),
    };
}
