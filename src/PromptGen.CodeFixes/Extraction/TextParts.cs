using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PromptGen.CodeFixes.Extraction;

/// <summary>Takes a literal, an interpolated string or a concatenation apart.</summary>
internal static class TextParts
{
    /// <summary>The parts in order, neighbouring texts joined; null when the expression is none of these.</summary>
    public static IReadOnlyList<TextPart>? Of(IOperation expression)
    {
        var parts = new List<TextPart>();
        return Add(expression, parts) ? Join(parts) : null;
    }

    private static bool Add(IOperation expression, List<TextPart> parts)
    {
        switch (expression)
        {
            case { ConstantValue: { HasValue: true, Value: var value } } when value is null or string or char or int or long:
                parts.Add(new TextPart.Written(LineBreaksOf(expression.Syntax, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")));
                return true;
            case IInterpolatedStringOperation interpolated:
                return interpolated.Parts.All(p => AddPart(p, parts));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return Add(sum.LeftOperand, parts) && Add(sum.RightOperand, parts);
            case IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion:
                return Add(conversion.Operand, parts);
            case { Syntax: ExpressionSyntax syntax }:
                parts.Add(new TextPart.Hole(syntax, expression.Type, ""));
                return true;
            default:
                return false;
        }
    }

    private static bool AddPart(IInterpolatedStringContentOperation part, List<TextPart> parts)
    {
        switch (part)
        {
            case IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } }:
                parts.Add(new TextPart.Written(LineBreaksOf(part.Syntax, text)));
                return true;
            case IInterpolationOperation { Syntax: InterpolationSyntax syntax } hole when syntax.AlignmentClause is not null || syntax.FormatClause is not null:
                parts.Add(new TextPart.Hole(syntax.Expression, hole.Expression.Type, syntax.AlignmentClause?.ToString() + syntax.FormatClause));
                return true;
            case IInterpolationOperation hole:
                return Add(hole.Expression, parts);
            default:
                return false;
        }
    }

    // Where a literal has lines, it has those of the file it stands in, whose line breaks are a matter of the checkout.
    private static string LineBreaksOf(SyntaxNode syntax, string text) => syntax.ToString().IndexOf('\n') < 0 ? text : text.Replace("\r\n", "\n");

    private static List<TextPart> Join(List<TextPart> parts)
    {
        var joined = new List<TextPart>();
        foreach (TextPart part in parts)
        {
            if (part is TextPart.Written { Text: var text } && joined.LastOrDefault() is TextPart.Written before)
            {
                joined[joined.Count - 1] = new TextPart.Written(before.Text + text);
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }
}
