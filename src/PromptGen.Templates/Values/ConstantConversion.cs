using System;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Values;

/// <summary>Turns a value as a file spells it into the value that a template sees.</summary>
public static class ConstantConversion
{
    /// <summary>The value of <paramref name="constant"/>, read as a kind that its text fits.</summary>
    /// <param name="constant">The value; whoever read the file has checked that its text fits.</param>
    /// <param name="kind">The kind of the declared type; a list is the empty list.</param>
    /// <exception cref="ArgumentOutOfRangeException">No file spells values of this kind.</exception>
    /// <exception cref="FormatException">The text does not fit the kind.</exception>
    public static TemplateValue ToValue(ConstantValue constant, TypeKind kind)
    {
        if (constant is null)
        {
            throw new ArgumentNullException(nameof(constant));
        }

        return kind switch
        {
            TypeKind.String => TemplateValue.From(constant.Text),
            TypeKind.Enum => TemplateValue.FromEnum(constant.Text),
            TypeKind.Bool => TemplateValue.From(constant.AsBool),
            TypeKind.Int => TemplateValue.From(constant.AsInt),
            TypeKind.Number => TemplateValue.From(constant.AsNumber),
            TypeKind.Decimal => TemplateValue.From(constant.AsDecimal),
            TypeKind.Date => TemplateValue.FromDate(constant.AsDateTime),
            TypeKind.DateTime => TemplateValue.From(constant.AsDateTime),
            TypeKind.List => ArrayShape.ToValue([]),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no constant of this kind."),
        };
    }
}
