using System;
using System.ComponentModel;

namespace PromptGen.Emitted;

/// <summary>
/// Where generated code writes a rendering. Implementations are structs and generated code is generic over them, so that one
/// straight-line body is compiled once for measuring, once for filling a string of exactly that length, once for UTF-8.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPromptWriter
{
    /// <summary>Whether the writer wants literals as UTF-8 and never looks at their UTF-16 form. A constant to the compiler.</summary>
    bool WritesUtf8 { get; }

    /// <summary>Writes text of the prompt itself.</summary>
    /// <param name="text">Its UTF-16 form.</param>
    /// <param name="utf8">The same in UTF-8.</param>
    void Literal(string text, ReadOnlySpan<byte> utf8);

    /// <summary>Writes text of the prompt itself, by a writer that <see cref="WritesUtf8"/>; another writes the UTF-16 form as any text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="units">Its length in UTF-16 units.</param>
    void Utf8(ReadOnlySpan<byte> utf8, int units);

    /// <summary>Writes text of the prompt itself that is ASCII alone: UTF-8, and the UTF-16 form when its bytes become units.</summary>
    /// <param name="text">The text; in a chat it does not end with white space.</param>
    void Ascii(ReadOnlySpan<byte> text);

    /// <summary>Writes a text; null writes nothing.</summary>
    void Text(string? value);

    /// <summary>Writes an integer.</summary>
    void Int(long value);

    /// <summary>Writes a number with the fewest digits that read back as the same double.</summary>
    void Number(double value);

    /// <summary>Writes a decimal with all its digits.</summary>
    void Decimal(decimal value);

    /// <summary>Writes a date or datetime in the template language's default format.</summary>
    void Date(DateTime value);
}
