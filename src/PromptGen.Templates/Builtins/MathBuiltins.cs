using System;
using System.ComponentModel;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <summary>
/// The functions of the <c>math</c> group, called by emitted code and by the interpreter. Ints are 64 bits wide: where Scriban
/// would go on with a larger integer, these fail.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class MathBuiltins
{
    /// <summary><c>math.abs</c></summary>
    /// <exception cref="PromptRenderException">
    /// The smallest int has no absolute value; nor has -2147483648 where Scriban holds it in 32 bits, which is not known here.
    /// </exception>
    public static long Abs(long value, SourcePosition position) => value is long.MinValue or int.MinValue ? throw Overflow(position) : Math.Abs(value);

    /// <summary><c>math.abs</c></summary>
    public static double Abs(double value, SourcePosition position) => Math.Abs(value);

    /// <summary><c>math.abs</c></summary>
    public static decimal Abs(decimal value, SourcePosition position) => Math.Abs(value);

    /// <summary><c>math.ceil</c></summary>
    public static double Ceil(double value) => Math.Ceiling(value);

    /// <summary><c>math.ceil</c>: the nearest number.</summary>
    public static double Ceil(long value) => value;

    /// <summary><c>math.ceil</c>: over the nearest number.</summary>
    public static double Ceil(decimal value) => Math.Ceiling((double)value);

    /// <summary><c>math.floor</c></summary>
    public static double Floor(double value) => Math.Floor(value);

    /// <summary><c>math.floor</c>: the nearest number.</summary>
    public static double Floor(long value) => value;

    /// <summary><c>math.floor</c>: over the nearest number.</summary>
    public static double Floor(decimal value) => Math.Floor((double)value);

    /// <summary><c>math.round</c>: half to even.</summary>
    /// <exception cref="PromptRenderException">A precision outside 0 to 15.</exception>
    public static double Round(double value, long precision, SourcePosition position) =>
        precision is >= 0 and <= 15 ? Math.Round(value, (int)precision) : throw position.Fail("the precision must be from 0 to 15");

    /// <summary><c>math.round</c>: the nearest number.</summary>
    /// <exception cref="PromptRenderException">A precision outside 0 to 15.</exception>
    public static double Round(long value, long precision, SourcePosition position) => Round((double)value, precision, position);

    /// <summary><c>math.round</c>: over the nearest number, half to even.</summary>
    /// <exception cref="PromptRenderException">A precision outside 0 to 15.</exception>
    public static double Round(decimal value, long precision, SourcePosition position) => Round((double)value, precision, position);

    /// <summary><c>math.divided_by</c> an int: the quotient rounded down.</summary>
    /// <exception cref="PromptRenderException">The result is no 32-bit integer: a zero divisor among others.</exception>
    public static long DividedBy(double value, long divisor, SourcePosition position)
    {
        double quotient = Math.Floor(value / divisor);
        return quotient is >= int.MinValue and <= int.MaxValue
            ? (long)quotient
            : throw position.Fail(divisor == 0 ? "division by zero" : "the quotient is outside the range of 32-bit integers");
    }

    /// <summary><c>math.divided_by</c> an int: the quotient of the nearest number, rounded down.</summary>
    /// <exception cref="PromptRenderException">The result is no 32-bit integer.</exception>
    public static long DividedBy(long value, long divisor, SourcePosition position) => DividedBy((double)value, divisor, position);

    /// <summary><c>math.divided_by</c> an int: the quotient of the nearest number, rounded down.</summary>
    /// <exception cref="PromptRenderException">The result is no 32-bit integer.</exception>
    public static long DividedBy(decimal value, long divisor, SourcePosition position) => DividedBy((double)value, divisor, position);

    /// <summary><c>math.divided_by</c> a number.</summary>
    public static double DividedBy(double value, double divisor, SourcePosition position) => value / divisor;

    /// <summary><c>math.divided_by</c> a number.</summary>
    public static double DividedBy(long value, double divisor, SourcePosition position) => value / divisor;

    /// <summary><c>math.divided_by</c> a number.</summary>
    public static double DividedBy(decimal value, double divisor, SourcePosition position) => (double)value / divisor;

    /// <summary><c>math.divided_by</c> a decimal.</summary>
    /// <exception cref="PromptRenderException">The divisor is zero or a value does not fit a decimal.</exception>
    public static decimal DividedBy(double value, decimal divisor, SourcePosition position) => Divide(ToDecimal(value, position), divisor, position);

    /// <summary><c>math.divided_by</c> a decimal, over the nearest number.</summary>
    /// <exception cref="PromptRenderException">The divisor is zero or a value does not fit a decimal.</exception>
    public static decimal DividedBy(long value, decimal divisor, SourcePosition position) => Divide(ToDecimal(value, position), divisor, position);

    /// <summary><c>math.divided_by</c> a decimal, over the nearest number.</summary>
    /// <exception cref="PromptRenderException">The divisor is zero or a value does not fit a decimal.</exception>
    public static decimal DividedBy(decimal value, decimal divisor, SourcePosition position) => Divide(ToDecimal((double)value, position), divisor, position);

    /// <summary><c>math.is_number</c></summary>
    public static bool IsNumber(long? value) => value is not null;

    /// <summary><c>math.is_number</c></summary>
    public static bool IsNumber(double? value) => value is not null;

    /// <summary><c>math.is_number</c></summary>
    public static bool IsNumber(decimal? value) => value is not null;

    /// <summary><c>math.is_number</c></summary>
    public static bool IsNumber(string? value) => false;

    /// <summary><c>math.is_number</c></summary>
    public static bool IsNumber(bool? value) => false;

    /// <summary><c>math.is_number</c></summary>
    public static bool IsNumber(DateTime? value) => false;

    private static decimal Divide(decimal value, decimal divisor, SourcePosition position)
    {
        if (divisor == 0)
        {
            throw position.Fail("division by zero");
        }

        try
        {
            return value / divisor;
        }
        catch (OverflowException)
        {
            throw Overflow(position);
        }
    }

    internal static decimal ToDecimal(double value, SourcePosition position)
    {
        try
        {
            return Convert.ToDecimal(value);
        }
        catch (OverflowException)
        {
            throw Overflow(position);
        }
    }

    private static PromptRenderException Overflow(SourcePosition position) => position.Fail("the result is out of range");
}
