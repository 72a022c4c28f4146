using System;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Formatting;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <summary>The interpreter's lists: elements whose type is known only while rendering, all of one kind or missing.</summary>
public readonly struct ValueOperations : IElementOperations<TemplateValue>
{
    /// <inheritdoc/>
    public int Compare(TemplateValue left, TemplateValue right)
    {
        if (left.IsNull || right.IsNull)
        {
            return (left.IsNull ? 0 : 1) - (right.IsNull ? 0 : 1);
        }

        return left.Kind switch
        {
            TypeKind.String or TypeKind.Enum => string.CompareOrdinal(left.AsString, right.AsString),
            TypeKind.Number => left.AsNumber.CompareTo(right.AsNumber),
            TypeKind.Decimal => left.AsDecimal.CompareTo(right.AsDecimal),
            TypeKind.Bool or TypeKind.Int => left.AsInt.CompareTo(right.AsInt),
            TypeKind.Date or TypeKind.DateTime => left.AsDateTime.CompareTo(right.AsDateTime),
            _ => throw new NotSupportedException(left.Kind + " has no order"),
        };
    }

    /// <inheritdoc/>
    public bool AreEqual(TemplateValue left, TemplateValue right) =>
        left.IsNull || right.IsNull ? left.IsNull == right.IsNull
        : left.Kind is TypeKind.Number ? left.AsNumber.Equals(right.AsNumber)
        : Compare(left, right) == 0;

    /// <inheritdoc/>
    public int GetHash(TemplateValue value) => value.Kind switch
    {
        TypeKind.Null => 0,
        TypeKind.String or TypeKind.Enum => StringComparer.Ordinal.GetHashCode(value.AsString),
        TypeKind.Number => value.AsNumber.GetHashCode(),
        TypeKind.Decimal => value.AsDecimal.GetHashCode(),
        TypeKind.Bool or TypeKind.Int => value.AsInt.GetHashCode(),
        TypeKind.Date or TypeKind.DateTime => value.AsDateTime.GetHashCode(),
        _ => throw new NotSupportedException(value.Kind + " has no equality"),
    };

    /// <inheritdoc/>
    public bool IsNull(TemplateValue value) => value.IsNull;

    /// <inheritdoc/>
    public string Format(TemplateValue value) => ValueFormat.Format(value);

    /// <inheritdoc/>
    public string FormatNested(TemplateValue value) => ValueFormat.FormatNested(value);
}
