using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <content>Arithmetic between different kinds of numbers: each pair has its overload, since C# finds none better by itself.</content>
public static partial class MathBuiltins
{
    /// <summary><c>math.plus</c></summary>
    public static double Plus(long value, double with, SourcePosition position) => Plus((double)value, with, position);

    /// <summary><c>math.plus</c></summary>
    public static double Plus(double value, long with, SourcePosition position) => Plus(value, (double)with, position);

    /// <summary><c>math.plus</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal.</exception>
    public static decimal Plus(long value, decimal with, SourcePosition position) => Plus((decimal)value, with, position);

    /// <summary><c>math.plus</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal.</exception>
    public static decimal Plus(decimal value, long with, SourcePosition position) => Plus(value, (decimal)with, position);

    /// <summary><c>math.plus</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal.</exception>
    public static decimal Plus(double value, decimal with, SourcePosition position) => Plus(ToDecimal(value, position), with, position);

    /// <summary><c>math.plus</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal.</exception>
    public static decimal Plus(decimal value, double with, SourcePosition position) => Plus(value, ToDecimal(with, position), position);

    /// <summary><c>math.minus</c></summary>
    public static double Minus(long value, double with, SourcePosition position) => Minus((double)value, with, position);

    /// <summary><c>math.minus</c></summary>
    public static double Minus(double value, long with, SourcePosition position) => Minus(value, (double)with, position);

    /// <summary><c>math.minus</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal.</exception>
    public static decimal Minus(long value, decimal with, SourcePosition position) => Minus((decimal)value, with, position);

    /// <summary><c>math.minus</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal.</exception>
    public static decimal Minus(decimal value, long with, SourcePosition position) => Minus(value, (decimal)with, position);

    /// <summary><c>math.minus</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal.</exception>
    public static decimal Minus(double value, decimal with, SourcePosition position) => Minus(ToDecimal(value, position), with, position);

    /// <summary><c>math.minus</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal.</exception>
    public static decimal Minus(decimal value, double with, SourcePosition position) => Minus(value, ToDecimal(with, position), position);

    /// <summary><c>math.times</c></summary>
    public static double Times(long value, double with, SourcePosition position) => Times((double)value, with, position);

    /// <summary><c>math.times</c></summary>
    public static double Times(double value, long with, SourcePosition position) => Times(value, (double)with, position);

    /// <summary><c>math.times</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal.</exception>
    public static decimal Times(long value, decimal with, SourcePosition position) => Times((decimal)value, with, position);

    /// <summary><c>math.times</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal.</exception>
    public static decimal Times(decimal value, long with, SourcePosition position) => Times(value, (decimal)with, position);

    /// <summary><c>math.times</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal.</exception>
    public static decimal Times(double value, decimal with, SourcePosition position) => Times(ToDecimal(value, position), with, position);

    /// <summary><c>math.times</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal.</exception>
    public static decimal Times(decimal value, double with, SourcePosition position) => Times(value, ToDecimal(with, position), position);

    /// <summary><c>math.modulo</c></summary>
    public static double Modulo(long value, double with, SourcePosition position) => Modulo((double)value, with, position);

    /// <summary><c>math.modulo</c></summary>
    public static double Modulo(double value, long with, SourcePosition position) => Modulo(value, (double)with, position);

    /// <summary><c>math.modulo</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal, or the divisor is zero.</exception>
    public static decimal Modulo(long value, decimal with, SourcePosition position) => Modulo((decimal)value, with, position);

    /// <summary><c>math.modulo</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal, or the divisor is zero.</exception>
    public static decimal Modulo(decimal value, long with, SourcePosition position) => Modulo(value, (decimal)with, position);

    /// <summary><c>math.modulo</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal, or the divisor is zero.</exception>
    public static decimal Modulo(double value, decimal with, SourcePosition position) => Modulo(ToDecimal(value, position), with, position);

    /// <summary><c>math.modulo</c></summary>
    /// <exception cref="PromptRenderException">A value or the result does not fit a decimal, or the divisor is zero.</exception>
    public static decimal Modulo(decimal value, double with, SourcePosition position) => Modulo(value, ToDecimal(with, position), position);
}
