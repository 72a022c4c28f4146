using System.Collections.Generic;
using System.Globalization;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding;

/// <content>How values and types are called in messages, and the checks that several places share.</content>
internal sealed partial class Binder
{
    private const int LongestQuote = 40;

    /// <summary>A type with its article: <c>a list of int</c>, <c>an int that may be missing</c>.</summary>
    private static string Describe(PromptType type)
    {
        string name = type.Kind switch
        {
            TypeKind.Null => "null",
            TypeKind.Enum => "an enum (" + string.Join(", ", type.Values) + ")",
            TypeKind.Object => "an object with " + FieldNames(type),
            TypeKind.List => type.Element!.Kind == TypeKind.Object ? "a list of objects with " + FieldNames(type.Element) : "a " + type.WithOptional(false),
            TypeKind.Int => "an int",
            _ => "a " + type.WithOptional(false),
        };
        return type.IsOptional && type.Kind != TypeKind.Null ? name + " that may be missing" : name;
    }

    private static string FieldNames(PromptType type)
    {
        const int shown = 6;
        var names = new List<string>();
        for (int i = 0; i < type.Fields.Count && i < shown; i++)
        {
            names.Add(type.Fields[i].Name);
        }

        return string.Join(", ", names) + (type.Fields.Count > shown ? ", …" : string.Empty);
    }

    /// <summary>What stands there in the source, if it is short enough to quote.</summary>
    private string NameOf(BoundExpression expression) =>
        expression.Span.Length is > 0 and <= LongestQuote ? "`" + _source.ToString(expression.Span) + "`" : "this value";

    private string SourceOf(ExpressionSyntax syntax) => syntax.Span.Length is > 0 and <= LongestQuote ? _source.ToString(syntax.Span) : "…";

    private BoundLiteral RefuseMissing(BoundExpression value, string consequence)
    {
        string name = value.Span.Length is > 0 and <= LongestQuote ? _source.ToString(value.Span) : "…";
        string fallback = value.Type.Kind switch
        {
            TypeKind.String or TypeKind.Enum => "\"\"",
            TypeKind.Int => "0",
            TypeKind.Number => "0.0",
            TypeKind.Bool => "false",
            TypeKind.List => "[]",
            _ => "…",
        };
        return Refuse(
            TemplateCodes.MayBeMissing,
            value.Span,
            value.Type.Kind == TypeKind.Null
                ? $"{NameOf(value)} is missing here: {consequence}"
                : $"{NameOf(value)} may be missing: {consequence}; say what stands for it, `{name} ?? {fallback}`, or ask `{{{{ if {name} }}}}` first");
    }

    private static string NumberHint(BoundExpression left, BoundExpression right)
    {
        BoundExpression? whole = left.Type.Kind == TypeKind.Int && right.Type.Kind == TypeKind.Number ? left
            : right.Type.Kind == TypeKind.Int && left.Type.Kind == TypeKind.Number ? right
            : null;
        return whole switch
        {
            null => string.Empty,
            BoundLiteral { Value: long value } => $"; write `{value.ToString(CultureInfo.InvariantCulture)}.0`",
            _ => "; make the int a number by `* 1.0`",
        };
    }

    /// <summary>Whether a template can write the value: a scalar or a list of such. If not, that is reported.</summary>
    private bool CheckWritable(BoundExpression value, TextSpan span)
    {
        PromptType type = value.Type;
        while (type.Kind == TypeKind.List)
        {
            type = type.Element!;
        }

        if (type.Kind == TypeKind.Object)
        {
            string example = type.Fields.Count > 0 ? "." + type.Fields[0].Name : string.Empty;
            Error(
                TemplateCodes.TypeMismatch,
                span,
                value.Type.Kind == TypeKind.List
                    ? $"a list of objects has no text of its own; loop over it and write its fields ({FieldNames(type)})"
                    : $"an object has no text of its own; write one of its fields: `{example}`, of {FieldNames(type)}");
            return false;
        }

        if (type.IsDate && !IsFree("date"))
        {
            Error(
                TemplateCodes.ReadOnly,
                span,
                "a date cannot be written where `date` names a value: Scriban then writes all dates in another format; rename that value");
            return false;
        }

        return true;
    }

    /// <summary>The text of a value that is known to be writable.</summary>
    private BoundExpression BindAsText(BoundExpression value) =>
        IsError(value) || !CheckWritable(value, value.Span) ? ErrorAt(value.Span) : Conversions.ToText(value);
}
