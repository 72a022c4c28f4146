using System;
using System.ComponentModel;
using System.Text;

namespace PromptGen.Emitted;

/// <summary>
/// Text that an assembly holds as UTF-8 data. C# string literals of one assembly are limited to 16 MB in all, so the text of
/// larger prompts is data; what is not written from there becomes a string when it is first needed.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LiteralText
{
    /// <summary>The string.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8)
    {
#if NET8_0_OR_GREATER
        return Encoding.UTF8.GetString(utf8);
#else
        return Encoding.UTF8.GetString(utf8.ToArray());
#endif
    }

    /// <summary>The lines of a text, without their breaks; none for the empty text.</summary>
    public static string[] DecodeLines(ReadOnlySpan<byte> utf8) => utf8.Length == 0 ? [] : Decode(utf8).Split('\n');
}
