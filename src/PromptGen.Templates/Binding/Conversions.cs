using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Binding;

/// <summary>The conversions that the language makes silently, as nodes of the tree. None of them reports anything.</summary>
internal static class Conversions
{
    /// <summary>The same value under the optional or non-optional form of its type.</summary>
    public static BoundExpression WithOptional(BoundExpression value, bool isOptional)
    {
        if (value.Type.IsOptional == isOptional || value.Type.Kind is TypeKind.Null or TypeKind.Error)
        {
            return value;
        }

        return new BoundConversion(
            isOptional ? BoundConversionKind.ToOptional : BoundConversionKind.FromOptional,
            value,
            value.Type.WithOptional(isOptional),
            value.Span);
    }

    /// <summary>The truth of a value: null and false are false, all else is true.</summary>
    public static BoundExpression ToTruth(BoundExpression value) => value.Type switch
    {
        { Kind: TypeKind.Bool, IsOptional: false } or { Kind: TypeKind.Error } => value,
        { Kind: TypeKind.Null } => new BoundLiteral(false, PromptType.Bool, value.Span),
        _ => new BoundConversion(BoundConversionKind.ToTruth, value, PromptType.Bool, value.Span),
    };

    /// <summary>The text a template writes for a value; empty for null.</summary>
    public static BoundExpression ToText(BoundExpression value) => value.Type switch
    {
        { Kind: TypeKind.String, IsOptional: false } or { Kind: TypeKind.Error } => value,
        { Kind: TypeKind.Null } => new BoundLiteral(string.Empty, PromptType.String, value.Span),
        _ => new BoundConversion(BoundConversionKind.ToText, value, PromptType.String, value.Span),
    };

    /// <summary>Enums, and the enums of a list, as strings; anything else as it is.</summary>
    public static BoundExpression EnumToString(BoundExpression value)
    {
        if (WithoutEnum(value.Type) is not { } type)
        {
            return value;
        }

        return value is BoundLiteral literal ? literal with { Type = type } : new BoundConversion(BoundConversionKind.EnumToString, value, type, value.Span);
    }

    /// <summary>A numeric value as another numeric kind; a missing value stays missing.</summary>
    public static BoundExpression ToNumeric(BoundExpression value, TypeKind kind)
    {
        if (value.Type.Kind == kind)
        {
            return value;
        }

        PromptType type = (kind == TypeKind.Decimal ? PromptType.Decimal : PromptType.Number).WithOptional(value.Type.IsOptional);
        if (value is BoundLiteral { Value: long number })
        {
            return new BoundLiteral(kind == TypeKind.Decimal ? (decimal)number : (object)(double)number, type, value.Span);
        }

        BoundConversionKind conversion = value.Type.Kind switch
        {
            TypeKind.Number => BoundConversionKind.NumberToDecimal,
            TypeKind.Decimal => BoundConversionKind.DecimalToNumber,
            _ => kind == TypeKind.Decimal ? BoundConversionKind.IntToDecimal : BoundConversionKind.IntToNumber,
        };
        return new BoundConversion(conversion, value, type, value.Span);
    }

    /// <summary>
    /// The type that holds the values of both, without changing what either writes: the same kind, one of them optional or
    /// null, an enum beside a string. Null when there is none.
    /// </summary>
    public static PromptType? Unify(BoundExpression left, BoundExpression right)
    {
        PromptType a = left.Type;
        PromptType b = right.Type;
        if (a.Kind == TypeKind.Error || b.Kind == TypeKind.Error)
        {
            return PromptType.Error;
        }

        if (a.Kind == TypeKind.Null)
        {
            return b.WithOptional();
        }

        if (b.Kind == TypeKind.Null)
        {
            return a.WithOptional();
        }

        bool isOptional = a.IsOptional || b.IsOptional;
        if (a.WithOptional(false).Equals(b.WithOptional(false)))
        {
            return a.WithOptional(isOptional);
        }

        if (a.IsText && b.IsText)
        {
            return PromptType.String.WithOptional(isOptional);
        }

        if (IsEmptyList(left) && b.Kind == TypeKind.List)
        {
            return b.WithOptional(isOptional);
        }

        return IsEmptyList(right) && a.Kind == TypeKind.List ? a.WithOptional(isOptional) : null;
    }

    /// <summary>A value under a type that <see cref="Unify"/> gave for it.</summary>
    public static BoundExpression To(BoundExpression value, PromptType type)
    {
        if (value.Type.Equals(type) || value.Type.Kind == TypeKind.Error || type.Kind == TypeKind.Error)
        {
            return value;
        }

        if (value.Type.Kind == TypeKind.Null)
        {
            return new BoundLiteral(null, type, value.Span);
        }

        if (type.Kind == TypeKind.String)
        {
            value = EnumToString(value);
        }

        if (IsEmptyList(value))
        {
            value = ((BoundArray)value) with { Type = type.WithOptional(false) };
        }

        return WithOptional(value, type.IsOptional);
    }

    /// <summary>Whether a value is <c>[]</c>, which is an empty list of any type.</summary>
    public static bool IsEmptyList(BoundExpression value) => value is BoundArray { Elements.Count: 0 };

    /// <summary>
    /// Whether two types hold the same values read the same way, so that they are one type in emitted code: limits and defaults
    /// of fields matter, what is said about them does not.
    /// </summary>
    public static bool HaveSameShape(PromptType a, PromptType b)
    {
        if (a.Kind != b.Kind || a.IsOptional != b.IsOptional)
        {
            return false;
        }

        switch (a.Kind)
        {
            case TypeKind.List:
                return HaveSameShape(a.Element!, b.Element!);
            case TypeKind.Object:
                return HaveSameFields(a.Fields, b.Fields);
            default:
                return a.Equals(b);
        }
    }

    private static bool HaveSameFields(IReadOnlyList<FieldDeclaration> a, IReadOnlyList<FieldDeclaration> b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        for (int i = 0; i < a.Count; i++)
        {
            if (a[i].Name != b[i].Name || a[i].MaxLength != b[i].MaxLength || !Equals(a[i].Default, b[i].Default) || !HaveSameShape(a[i].Type, b[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    private static PromptType? WithoutEnum(PromptType type) => type switch
    {
        { Kind: TypeKind.Enum } => PromptType.String.WithOptional(type.IsOptional),
        { Kind: TypeKind.List } => WithoutEnum(type.Element!) is { } element ? PromptType.ListOf(element).WithOptional(type.IsOptional) : null,
        _ => null,
    };
}
