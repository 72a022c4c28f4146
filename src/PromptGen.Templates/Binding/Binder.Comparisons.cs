using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding;

/// <content>
/// Comparisons. Beside a text, Scriban compares what it writes for the other side; null equals null only, and is neither
/// before nor behind anything.
/// </content>
internal sealed partial class Binder
{
    private BoundExpression BindEquality(BoundExpression left, BoundExpression right, bool isNegated, TextSpan span)
    {
        if (IsError(left) || IsError(right))
        {
            return ErrorAt(span);
        }

        if (left.Type.Kind == TypeKind.Null || right.Type.Kind == TypeKind.Null)
        {
            return CompareWithNull(left.Type.Kind == TypeKind.Null ? right : left, isNegated, span);
        }

        if (!CheckMembers(left, right) || !CheckMembers(right, left))
        {
            return ErrorAt(span);
        }

        if (AlignForComparison(left, right) is not var (l, r))
        {
            return RefuseComparison(isNegated ? "!=" : "==", left, right, span);
        }

        if (IsError(l) || IsError(r))
        {
            return ErrorAt(span);
        }

        BoundBinaryOperator operation = isNegated ? BoundBinaryOperator.NotEqual : BoundBinaryOperator.Equal;
        if (!l.Type.IsOptional && !r.Type.IsOptional)
        {
            return new BoundBinary(operation, l, r, PromptType.Bool, span);
        }

        if ((l.Type.IsOptional && !IsRepeatable(l)) || (r.Type.IsOptional && !IsRepeatable(r)))
        {
            return RefuseLong(l.Type.IsOptional ? l : r);
        }

        // Equal where both are there and equal, or both are missing.
        BoundExpression? bothThere = And(IsThere(l), IsThere(r));
        BoundExpression same = And(
            bothThere,
            new BoundBinary(BoundBinaryOperator.Equal, Conversions.WithOptional(l, false), Conversions.WithOptional(r, false), PromptType.Bool, span))!;
        if (l.Type.IsOptional && r.Type.IsOptional)
        {
            BoundExpression bothMissing = And(new BoundIsNull(l, Negated: false, span), new BoundIsNull(r, Negated: false, span))!;
            same = new BoundBinary(BoundBinaryOperator.Or, bothMissing, same, PromptType.Bool, span);
        }

        return isNegated ? new BoundUnary(BoundUnaryOperator.Not, same, PromptType.Bool, span) : same;
    }

    private static BoundExpression CompareWithNull(BoundExpression value, bool isNegated, TextSpan span) =>
        value.Type.Kind == TypeKind.Null ? new BoundLiteral(!isNegated, PromptType.Bool, span)
        : value.Type.IsOptional ? new BoundIsNull(value, isNegated, span)
        : new BoundLiteral(isNegated, PromptType.Bool, span);

    private BoundExpression BindOrder(BoundBinaryOperator operation, string sign, BoundExpression left, BoundExpression right, BinarySyntax syntax)
    {
        if (left.Type.Kind == TypeKind.Null || right.Type.Kind == TypeKind.Null)
        {
            return Refuse(TemplateCodes.TypeMismatch, syntax.Span, $"null is neither before nor behind anything; take the `{sign}` out");
        }

        if (left.Type.Kind == TypeKind.Bool && right.Type.Kind == TypeKind.Bool)
        {
            return RefuseComparison(sign, left, right, syntax.Span);
        }

        if (AlignForComparison(left, right) is not var (l, r))
        {
            return RefuseComparison(sign, left, right, syntax.Span);
        }

        if (IsError(l) || IsError(r))
        {
            return ErrorAt(syntax.Span);
        }

        // Scriban compares a missing text with a text in three different ways, one of them a failure.
        (l, r) = (EnumToString(l), EnumToString(r));
        if (l.Type.IsText && (l.Type.IsOptional || r.Type.IsOptional))
        {
            return RefuseMissing(l.Type.IsOptional ? left : right, $"`{sign}` compares texts");
        }

        if ((l.Type.IsOptional && !IsRepeatable(l)) || (r.Type.IsOptional && !IsRepeatable(r)))
        {
            return RefuseLong(l.Type.IsOptional ? l : r);
        }

        return And(
            And(IsThere(l), IsThere(r)),
            new BoundBinary(operation, Conversions.WithOptional(l, false), Conversions.WithOptional(r, false), PromptType.Bool, syntax.Span))!;
    }

    /// <summary>
    /// Both sides under one kind, each optional where it was; null when they cannot be compared. An error type where a side
    /// has no text.
    /// </summary>
    private (BoundExpression Left, BoundExpression Right)? AlignForComparison(BoundExpression left, BoundExpression right)
    {
        if (left.Type.IsText && right.Type.IsText)
        {
            return left.Type.WithOptional(false).Equals(right.Type.WithOptional(false)) ? (left, right) : (EnumToString(left), EnumToString(right));
        }

        if (left.Type.IsText || right.Type.IsText)
        {
            return (TextForComparison(left), TextForComparison(right));
        }

        if (left.Type.IsNumeric && right.Type.IsNumeric)
        {
            TypeKind kind = Wider(left.Type.Kind, right.Type.Kind);
            return (Conversions.ToNumeric(left, kind), Conversions.ToNumeric(right, kind));
        }

        if (left.Type.IsDate && right.Type.IsDate)
        {
            return left.Type.Kind == right.Type.Kind ? (left, right) : (ToDateTime(left), ToDateTime(right));
        }

        return left.Type.Kind == TypeKind.Bool && right.Type.Kind == TypeKind.Bool ? (left, right) : null;
    }

    /// <summary>A text that is null exactly where the value is.</summary>
    private BoundExpression TextForComparison(BoundExpression value)
    {
        if (value.Type.IsText)
        {
            return EnumToString(value);
        }

        if (!CheckWritable(value, value.Span))
        {
            return ErrorAt(value.Span);
        }

        if (!value.Type.IsOptional)
        {
            return Conversions.ToText(value);
        }

        return IsRepeatable(value) ? TextOrNull(value) : RefuseLong(value);
    }

    /// <summary>The text of a value that may be missing, missing where it is.</summary>
    private static BoundConditional TextOrNull(BoundExpression value)
    {
        PromptType type = PromptType.String.WithOptional();
        return new BoundConditional(
            new BoundIsNull(value, Negated: false, value.Span),
            new BoundLiteral(null, type, value.Span),
            Conversions.WithOptional(Conversions.ToText(Conversions.WithOptional(value, isOptional: false)), isOptional: true),
            type,
            value.Span);
    }

    private static BoundExpression ToDateTime(BoundExpression value) =>
        value.Type.Kind == TypeKind.DateTime
            ? value
            : new BoundConversion(BoundConversionKind.DateToDateTime, value, PromptType.DateTime.WithOptional(value.Type.IsOptional), value.Span);

    private static BoundIsNull? IsThere(BoundExpression value) => value.Type.IsOptional ? new BoundIsNull(value, Negated: true, value.Span) : null;

    private static BoundExpression? And(BoundExpression? left, BoundExpression? right) =>
        left is null ? right
        : right is null ? left
        : new BoundBinary(BoundBinaryOperator.And, left, right, PromptType.Bool, left.Span.To(right.Span));

    /// <summary>A literal that is no member of the enum it is compared with is a mistake: the comparison could never hold.</summary>
    private bool CheckMembers(BoundExpression value, BoundExpression literal)
    {
        if (value.Type.Kind != TypeKind.Enum || literal is not BoundLiteral { Value: string text, Type.Kind: TypeKind.String } || value.Type.Values.Contains(text))
        {
            return true;
        }

        string? near = Suggestion.Find(text, value.Type.Values);
        Error(
            TemplateCodes.TypeMismatch,
            literal.Span,
            $"\"{text}\" is never a value of {NameOf(value)}{Suggestion.Hint(near)}; its values are {string.Join(", ", value.Type.Values)}",
            near);
        return false;
    }

    private BoundLiteral RefuseComparison(string sign, BoundExpression left, BoundExpression right, TextSpan span)
    {
        string fix = left.Type.Kind == TypeKind.Bool && right.Type.Kind == TypeKind.Bool ? "; a bool is only equal or not"
            : left.Type.Kind == TypeKind.List || right.Type.Kind == TypeKind.List ? "; compare its `size`, or `array.contains`"
            : left.Type.Kind == TypeKind.Object || right.Type.Kind == TypeKind.Object ? "; compare their fields"
            : string.Empty;
        return Refuse(TemplateCodes.TypeMismatch, span, $"`{sign}` cannot compare {Describe(left.Type)} with {Describe(right.Type)}{fix}");
    }

    /// <summary>Whether evaluating the expression twice costs little, so that it may stand in the tree twice.</summary>
    private static bool IsRepeatable(BoundExpression expression) => BoundWeight.IsAtMost(expression, BindingLimits.RepeatedNodes);

    private BoundLiteral RefuseLong(BoundExpression value) =>
        Refuse(TemplateCodes.LimitExceeded, value.Span, "this expression may be missing and is too long to be looked at twice; put it into a variable first");
}
