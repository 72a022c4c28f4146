using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <summary>Scriban's 32-bit parameters: a value outside fails there, and so here.</summary>
internal static class Narrow
{
    /// <summary>The value as 32 bits.</summary>
    /// <exception cref="PromptRenderException">It does not fit.</exception>
    public static int ToInt(long value, string parameter, SourcePosition position) =>
        value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw position.Fail("the " + parameter + " is outside the range of 32-bit integers");

    /// <summary>The value as 32 bits, null when it is missing.</summary>
    /// <exception cref="PromptRenderException">It does not fit.</exception>
    public static int? ToInt(long? value, string parameter, SourcePosition position) =>
        value is { } present ? ToInt(present, parameter, position) : null;
}
