using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding;

/// <summary>What stands in for an input of a partial that an include leaves out.</summary>
internal static class PartialDefault
{
    /// <summary>The declared default, or null for an optional input.</summary>
    public static BoundExpression Of(FieldDeclaration input, TextSpan span)
    {
        PromptType type = input.EffectiveType;
        if (input.Default is not { } value)
        {
            return new BoundLiteral(null, type, span);
        }

        return type.Kind switch
        {
            TypeKind.Bool => new BoundLiteral(value.AsBool, type, span),
            TypeKind.Int => new BoundLiteral(value.AsInt, type, span),
            TypeKind.Number => new BoundLiteral(value.AsNumber, type, span),
            TypeKind.Decimal => new BoundLiteral(value.AsDecimal, type, span),
            TypeKind.Date or TypeKind.DateTime => new BoundLiteral(value.AsDateTime, type, span),
            TypeKind.List => new BoundArray([], type, span),
            _ => new BoundLiteral(value.Text, type, span),
        };
    }
}
