using System.Globalization;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <summary>
/// How long a text may grow in a function that multiplies lengths: below Scriban's <c>LimitToString</c>, where its output ends.
/// </summary>
internal static class LengthLimit
{
    /// <summary>The most UTF-16 units of a computed text.</summary>
    internal const int Text = (1 << 20) - 1;

    /// <summary>Refuses a text that is longer.</summary>
    /// <exception cref="PromptRenderException">It is.</exception>
    internal static void Check(long length, SourcePosition position)
    {
        if (length > Text)
        {
            throw position.Fail("the text is longer than " + Text.ToString(CultureInfo.InvariantCulture) + " characters");
        }
    }
}
