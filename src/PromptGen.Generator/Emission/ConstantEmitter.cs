using System;
using System.Globalization;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <summary>Constants as C# expressions of the type that bodies compute with.</summary>
internal static class ConstantEmitter
{
    /// <summary>A value of the bound tree.</summary>
    public static string Emit(object value, LiteralTable literals) => value switch
    {
        string text => literals.Expression(text),
        bool truth => truth ? "true" : "false",
        long number => CSharpText.Int64(number),
        double number => CSharpText.Double(number),
        decimal number => CSharpText.Decimal(number),
        DateTime date => "new global::System.DateTime(" + CSharpText.Int64(date.Ticks) + ")",
        _ => throw new InvalidOperationException("a constant of " + value.GetType().Name + " is not known"),
    };

    /// <summary>A default from front matter.</summary>
    /// <param name="constant">The default.</param>
    /// <param name="type">The type it stands in for.</param>
    /// <param name="types">The prompt's types.</param>
    /// <param name="literals">The prompt's texts.</param>
    public static string Emit(ConstantValue constant, PromptType type, TypeTable types, LiteralTable literals) => type.Kind switch
    {
        TypeKind.List => "global::System.Array.Empty<" + types.Inner(type.Element!) + ">()",
        TypeKind.Bool => constant.AsBool ? "true" : "false",
        TypeKind.Int => CSharpText.Int64(constant.AsInt),
        TypeKind.Number => CSharpText.Double(constant.AsNumber),
        TypeKind.Decimal => CSharpText.Decimal(constant.AsDecimal),
        TypeKind.Date => Emit((object)constant.AsDateTime.Date, literals),
        TypeKind.DateTime => Emit((object)constant.AsDateTime, literals),
        _ => literals.Expression(constant.Text),
    };

    /// <summary>A whole number as people write it.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
