using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace PromptGen.Emitted;

/// <summary>
/// Arithmetic of generated code where the data may spoil it. Scriban goes on with larger integers where 64 bits end; here that
/// is a <see cref="PromptRenderException"/> at the operation's place. The places are line and column in the prompt or partial.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Arithmetic
{
    /// <summary>Sum.</summary>
    /// <exception cref="PromptRenderException">It has more than 64 bits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Add(long left, long right, in Place place)
    {
        long result = unchecked(left + right);
        return ((left ^ result) & (right ^ result)) >= 0 ? result : throw place.Overflow();
    }

    /// <summary>Difference.</summary>
    /// <exception cref="PromptRenderException">It has more than 64 bits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Subtract(long left, long right, in Place place)
    {
        long result = unchecked(left - right);
        return ((left ^ right) & (left ^ result)) >= 0 ? result : throw place.Overflow();
    }

    /// <summary>Product.</summary>
    /// <exception cref="PromptRenderException">It has more than 64 bits.</exception>
    public static long Multiply(long left, long right, in Place place)
    {
        try
        {
            return checked(left * right);
        }
        catch (OverflowException)
        {
            throw place.Overflow();
        }
    }

    /// <summary>Quotient without its fraction: Scriban's <c>//</c> on integers.</summary>
    /// <exception cref="PromptRenderException">The divisor is zero, or the quotient has more than 64 bits.</exception>
    public static long DivideRound(long left, long right, in Place place) =>
        right == 0 ? throw place.DivisionByZero()
        : right == -1 ? Subtract(0, left, place)
        : left / right;

    /// <summary>Remainder.</summary>
    /// <exception cref="PromptRenderException">The divisor is zero.</exception>
    public static long Modulo(long left, long right, in Place place) =>
        right == 0 ? throw place.DivisionByZero()
        : right == -1 ? 0
        : left % right;

    /// <summary>
    /// The number with the other sign. Scriban's minus of -2147483648 hangs on whether it holds that in 32 or 64 bits, which
    /// is not known here.
    /// </summary>
    /// <exception cref="PromptRenderException">It has more than 64 bits, or the number is -2147483648.</exception>
    public static long Negate(long value, in Place place) => value switch
    {
        long.MinValue => throw place.Overflow(),
        int.MinValue => throw place.Fail("minus -2147483648 is another number in 32 bits than in 64; subtract it from 0"),
        _ => -value,
    };

    /// <summary>Sum.</summary>
    /// <exception cref="PromptRenderException">It is outside the range of decimals.</exception>
    public static decimal Add(decimal left, decimal right, in Place place)
    {
        try
        {
            return left + right;
        }
        catch (OverflowException)
        {
            throw place.DecimalOverflow();
        }
    }

    /// <summary>Difference.</summary>
    /// <exception cref="PromptRenderException">It is outside the range of decimals.</exception>
    public static decimal Subtract(decimal left, decimal right, in Place place) => Add(left, -right, place);

    /// <summary>Product.</summary>
    /// <exception cref="PromptRenderException">It is outside the range of decimals.</exception>
    public static decimal Multiply(decimal left, decimal right, in Place place)
    {
        try
        {
            return left * right;
        }
        catch (OverflowException)
        {
            throw place.DecimalOverflow();
        }
    }

    /// <summary>Quotient.</summary>
    /// <exception cref="PromptRenderException">The divisor is zero, or the quotient is outside the range of decimals.</exception>
    public static decimal Divide(decimal left, decimal right, in Place place)
    {
        if (right == 0)
        {
            throw place.DivisionByZero();
        }

        try
        {
            return left / right;
        }
        catch (OverflowException)
        {
            throw place.DecimalOverflow();
        }
    }

    /// <summary>Quotient rounded to a whole number, halves to the even one: Scriban's <c>//</c> on decimals.</summary>
    /// <exception cref="PromptRenderException">The divisor is zero, or the quotient is outside the range of decimals.</exception>
    public static decimal DivideRound(decimal left, decimal right, in Place place) => Math.Round(Divide(left, right, place));

    /// <summary>Remainder.</summary>
    /// <exception cref="PromptRenderException">The divisor is zero, or an intermediate result is outside the range of decimals.</exception>
    public static decimal Modulo(decimal left, decimal right, in Place place)
    {
        if (right == 0)
        {
            throw place.DivisionByZero();
        }

        try
        {
            return left % right;
        }
        catch (OverflowException)
        {
            throw place.DecimalOverflow();
        }
    }

    /// <summary>A number as a decimal.</summary>
    /// <exception cref="PromptRenderException">It is outside the range of decimals, or no number.</exception>
    public static decimal ToDecimal(double value, in Place place)
    {
        try
        {
            return (decimal)value;
        }
        catch (OverflowException)
        {
            throw place.Fail("the number does not fit into a decimal");
        }
    }

    /// <inheritdoc cref="ToDecimal(double, in Place)"/>
    public static decimal? ToDecimal(double? value, in Place place) => value is { } present ? ToDecimal(present, place) : null;
}
