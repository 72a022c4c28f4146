using System;
using System.Collections.Generic;
using System.Globalization;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <content>What the <c>math</c> group yields, and what the interpreter needs for it.</content>
public static partial class BuiltinCatalogue
{
    private static double AsDouble(BuiltinArguments arguments, int index) => arguments[index].Kind switch
    {
        TypeKind.Int => arguments[index].AsInt,
        TypeKind.Decimal => (double)arguments[index].AsDecimal,
        _ => arguments[index].AsNumber,
    };

    private static TemplateValue Abs(BuiltinArguments a) => a[0].Kind switch
    {
        TypeKind.Int => Value(MathBuiltins.Abs(a[0].AsInt, a.Position)),
        TypeKind.Decimal => Value(MathBuiltins.Abs(a[0].AsDecimal, a.Position)),
        _ => Value(MathBuiltins.Abs(a[0].AsNumber, a.Position)),
    };

    private static TemplateValue DividedBy(BuiltinArguments a) => a[1].Kind switch
    {
        TypeKind.Int => Value(MathBuiltins.DividedBy(AsDouble(a, 0), a[1].AsInt, a.Position)),
        TypeKind.Decimal => Value(MathBuiltins.DividedBy(AsDouble(a, 0), a[1].AsDecimal, a.Position)),
        _ => Value(MathBuiltins.DividedBy(AsDouble(a, 0), a[1].AsNumber, a.Position)),
    };

    private static TemplateValue Arithmetic(
        BuiltinArguments a,
        Func<long, long, SourcePosition, long> ints,
        Func<double, double, SourcePosition, double> numbers,
        Func<decimal, decimal, SourcePosition, decimal> decimals)
    {
        if (a[0].Kind == TypeKind.Decimal || a[1].Kind == TypeKind.Decimal)
        {
            return Value(decimals(a.Decimal(0), a.Decimal(1), a.Position));
        }

        return a[0].Kind == TypeKind.Int && a[1].Kind == TypeKind.Int
            ? Value(ints(a[0].AsInt, a[1].AsInt, a.Position))
            : Value(numbers(a.Number(0), a.Number(1), a.Position));
    }

    private static TemplateValue FormatNumber(BuiltinArguments a) => a[0].Kind switch
    {
        TypeKind.Null => Value(""),
        TypeKind.Int => Value(ObjectBuiltins.Format(a[0].AsInt, a.Text(1)!, a.Position)),
        TypeKind.Decimal => Value(ObjectBuiltins.Format(a[0].AsDecimal, a.Text(1)!, a.Position)),
        TypeKind.Date or TypeKind.DateTime => Value(ObjectBuiltins.Format(a[0].AsDateTime, a.Text(1)!, a.Position)),
        _ => Value(ObjectBuiltins.Format(a[0].AsNumber, a.Text(1)!, a.Position)),
    };

    private static BuiltinResult SameNumber(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals) => BuiltinResult.Of(types[0]);

    private static BuiltinResult ArithmeticResult(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals) => BuiltinResult.Of(
        types[0].Kind == TypeKind.Decimal || types[1].Kind == TypeKind.Decimal ? PromptType.Decimal
        : types[0].Kind == TypeKind.Int && types[1].Kind == TypeKind.Int ? PromptType.Int
        : PromptType.Number);

    private static BuiltinResult DividedByResult(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals)
    {
        if (types[1].Kind != TypeKind.Int)
        {
            return BuiltinResult.Of(types[1]);
        }

        // Scriban rounds down only for a 32-bit divisor: a literal is one, an input is 64 bits wide.
        return int.TryParse(literals[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? BuiltinResult.Of(PromptType.Int)
            : BuiltinResult.Fail("`divisor` of math.divided_by may be an int only as a literal, because Scriban's rounding hangs on the int's width; write value / divisor, and math.floor behind it to round down");
    }

    private static BuiltinResult FormatResult(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals) =>
        types[0].IsDate || types[0].IsNumeric
            ? FormatLiteral.Check(literals[1]!, types[0].Kind) is { } problem ? BuiltinResult.Fail(problem) : BuiltinResult.Of(PromptType.String)
            : BuiltinResult.Fail("only numbers and dates have formats, not " + types[0].WithOptional(false));
}
