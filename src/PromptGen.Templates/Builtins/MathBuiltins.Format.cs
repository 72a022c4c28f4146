using System.Globalization;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <content><c>math.format</c>: .NET's number formats under the invariant culture; a missing value is empty text.</content>
public static partial class MathBuiltins
{
    /// <summary><c>math.format</c></summary>
    /// <exception cref="PromptRenderException">A negative int in hexadecimal, whose digits depend on the integer's width.</exception>
    public static string Format(long? value, string format, SourcePosition position)
    {
        if (value is not { } present)
        {
            return "";
        }

        if (present < 0 && format.Length > 0 && format[0] is 'x' or 'X')
        {
            throw position.Fail("a negative int cannot be written in hexadecimal");
        }

        return present.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary><c>math.format</c></summary>
    public static string Format(double? value, string format, SourcePosition position) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    /// <summary><c>math.format</c></summary>
    public static string Format(decimal? value, string format, SourcePosition position) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
