using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PromptGen.Generator.Analysis;

/// <summary>
/// Tells text that somebody wrote into the code from text that came from elsewhere. Only what has a letter counts: line breaks and punctuation between texts are no prompt.
/// </summary>
internal static class HardCodedText
{
    /// <summary>
    /// Where the text stands: the literal, or the whole concatenated or interpolated string; for a constant or read-only field its name where it is used. Null when nobody wrote it there.
    /// </summary>
    public static SyntaxNode? Find(IOperation source) => source switch
    {
        ILiteralOperation literal => HasLetter(literal) ? literal.Syntax : null,
        IInterpolatedStringOperation interpolated => HasLetter(interpolated) ? interpolated.Syntax : null,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => HasLetter(sum) ? sum.Syntax : null,
        IFieldReferenceOperation { Field: { } field } => WrittenInto(field) is null ? null : source.Syntax,
        _ => null,
    };

    /// <summary>The string that a constant or read-only field was given where it is declared; null when that is no string with words.</summary>
    public static ExpressionSyntax? WrittenInto(IFieldSymbol field)
    {
        if (!(field.IsConst || field.IsReadOnly) || field.DeclaringSyntaxReferences.Length != 1
            || field.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value })
        {
            return null;
        }

        bool isWritten = field.HasConstantValue
            ? field.ConstantValue is string text && HasLetter(text)
            : value.DescendantTokens().Any(t => t.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                && HasLetter(t.ValueText)) && IsString(value);
        return isWritten ? value : null;
    }

    // Strings in the arguments of a call are not what the call gives.
    private static bool IsString(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax or InterpolatedStringExpressionSyntax => true,
        ParenthesizedExpressionSyntax inner => IsString(inner.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => IsString(sum.Left) || IsString(sum.Right),
        _ => false,
    };

    private static bool HasLetter(IOperation part) => part switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => HasLetter(text),
        IInterpolatedStringOperation interpolated => interpolated.Parts.Any(HasLetter),
        IInterpolatedStringTextOperation text => HasLetter(text.Text),
        IInterpolationOperation hole => HasLetter(hole.Expression),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => HasLetter(sum.LeftOperand) || HasLetter(sum.RightOperand),
        IConversionOperation { OperatorMethod: null } conversion => HasLetter(conversion.Operand),
        IFieldReferenceOperation { Field: { } field } => WrittenInto(field) is not null,
        _ => false,
    };

    private static bool HasLetter(string text) => text.Any(char.IsLetter);
}
