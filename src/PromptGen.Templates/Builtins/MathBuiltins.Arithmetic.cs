using System;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <content>
/// Addition, subtraction, multiplication and remainder, as Scriban's operators do them: with a decimal in decimals, else with a
/// number in numbers, else in ints.
/// </content>
public static partial class MathBuiltins
{
    /// <summary><c>math.plus</c></summary>
    /// <exception cref="PromptRenderException">The result is outside 64 bits.</exception>
    public static long Plus(long value, long with, SourcePosition position)
    {
        try
        {
            return checked(value + with);
        }
        catch (OverflowException)
        {
            throw Overflow(position);
        }
    }

    /// <summary><c>math.plus</c></summary>
    public static double Plus(double value, double with, SourcePosition position) => value + with;

    /// <summary><c>math.plus</c></summary>
    /// <exception cref="PromptRenderException">The result does not fit a decimal.</exception>
    public static decimal Plus(decimal value, decimal with, SourcePosition position)
    {
        try
        {
            return value + with;
        }
        catch (OverflowException)
        {
            throw Overflow(position);
        }
    }

    /// <summary><c>math.minus</c></summary>
    /// <exception cref="PromptRenderException">The result is outside 64 bits.</exception>
    public static long Minus(long value, long with, SourcePosition position)
    {
        try
        {
            return checked(value - with);
        }
        catch (OverflowException)
        {
            throw Overflow(position);
        }
    }

    /// <summary><c>math.minus</c></summary>
    public static double Minus(double value, double with, SourcePosition position) => value - with;

    /// <summary><c>math.minus</c></summary>
    /// <exception cref="PromptRenderException">The result does not fit a decimal.</exception>
    public static decimal Minus(decimal value, decimal with, SourcePosition position)
    {
        try
        {
            return value - with;
        }
        catch (OverflowException)
        {
            throw Overflow(position);
        }
    }

    /// <summary><c>math.times</c></summary>
    /// <exception cref="PromptRenderException">The result is outside 64 bits.</exception>
    public static long Times(long value, long with, SourcePosition position)
    {
        try
        {
            return checked(value * with);
        }
        catch (OverflowException)
        {
            throw Overflow(position);
        }
    }

    /// <summary><c>math.times</c></summary>
    public static double Times(double value, double with, SourcePosition position) => value * with;

    /// <summary><c>math.times</c></summary>
    /// <exception cref="PromptRenderException">The result does not fit a decimal.</exception>
    public static decimal Times(decimal value, decimal with, SourcePosition position)
    {
        try
        {
            return value * with;
        }
        catch (OverflowException)
        {
            throw Overflow(position);
        }
    }

    /// <summary><c>math.modulo</c></summary>
    /// <exception cref="PromptRenderException">The divisor is zero.</exception>
    public static long Modulo(long value, long with, SourcePosition position)
    {
        if (with == 0)
        {
            throw position.Fail("division by zero");
        }

        // The processor traps on the smallest int and -1.
        return with == -1 ? 0 : value % with;
    }

    /// <summary><c>math.modulo</c></summary>
    public static double Modulo(double value, double with, SourcePosition position) => value % with;

    /// <summary><c>math.modulo</c></summary>
    /// <exception cref="PromptRenderException">The result does not fit a decimal, or the divisor is zero.</exception>
    public static decimal Modulo(decimal value, decimal with, SourcePosition position)
    {
        if (with == 0)
        {
            throw position.Fail("division by zero");
        }

        try
        {
            return value % with;
        }
        catch (OverflowException)
        {
            throw Overflow(position);
        }
    }
}
