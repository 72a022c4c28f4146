using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PromptGen.Generator.Emission;

/// <summary>
/// The one place where text from a catalogue becomes C#. All of it is hostile: whatever it holds, it stays inside the
/// literal or comment it was put in.
/// </summary>
internal static class CSharpText
{
    /// <summary>A string literal with quotes.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            AppendEscaped(literal, text, ref i);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A UTF-8 literal with quotes and suffix; the text has no lone surrogate (see <see cref="HasLoneSurrogate"/>).</summary>
    public static string Utf8Literal(string text) => Literal(text) + "u8";

    /// <summary>Whether each unit of a text is one byte of UTF-8.</summary>
    public static bool IsAscii(string text) => text.All(c => c < '\u0080');

    /// <summary>Whether a unit of the text is half a character, which UTF-8 cannot say.</summary>
    public static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A double that the compiler reads back to the same bits: its bits, and its value for people where that is safe.</summary>
    public static string Double(double value)
    {
        string bits = "0x" + BitConverter.DoubleToInt64Bits(value).ToString("X16", CultureInfo.InvariantCulture);
        return "global::System.BitConverter.Int64BitsToDouble(unchecked((long)" + bits + "))";
    }

    /// <summary>A 64-bit integer.</summary>
    public static string Int64(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>A decimal with its scale.</summary>
    public static string Decimal(decimal value) => value.ToString(CultureInfo.InvariantCulture) + "m";

    /// <summary>
    /// Text of an XML documentation comment, on one line: markup escaped, line breaks and runs of white space as one blank,
    /// what XML cannot hold as U+FFFD.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The most UTF-16 units taken of it; an ellipsis says that more follows.</param>
    public static string Xml(string text, int limit = int.MaxValue)
    {
        var xml = new StringBuilder();
        bool pendingBlank = false;
        int taken = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) || char.IsControl(text[i]))
            {
                pendingBlank = xml.Length > 0;
                continue;
            }

            int units = IsPair(text, i) ? 2 : 1;
            int needed = units + (pendingBlank ? 1 : 0);
            if (taken + needed > limit)
            {
                xml.Append('…');
                break;
            }

            if (pendingBlank)
            {
                xml.Append(' ');
                pendingBlank = false;
            }

            taken += needed;
            AppendXml(xml, text, i, units);
            i += units - 1;
        }

        return xml.ToString();
    }

    private static void AppendXml(StringBuilder xml, string text, int index, int units)
    {
        char c = text[index];
        switch (c)
        {
            case '<':
                xml.Append("&lt;");
                break;
            case '>':
                xml.Append("&gt;");
                break;
            case '&':
                xml.Append("&amp;");
                break;
            case '"':
                xml.Append("&quot;");
                break;
            default:
                if (units == 2)
                {
                    xml.Append(text, index, 2);
                }
                else
                {
                    xml.Append(char.IsSurrogate(c) || c >= '\uFFFE' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\uFFFD' : c);
                }

                break;
        }
    }

    private static void AppendEscaped(StringBuilder literal, string text, ref int index)
    {
        char c = text[index];
        switch (c)
        {
            case '"':
                literal.Append("\\\"");
                break;
            case '\\':
                literal.Append("\\\\");
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            case '\0':
                literal.Append("\\0");
                break;
            default:
                if (IsPair(text, index) && IsPlain(CharUnicodeInfo.GetUnicodeCategory(text, index)))
                {
                    literal.Append(c).Append(text[++index]);
                }
                else if (!char.IsSurrogate(c) && c != '\uFEFF' && (c == ' ' || IsPlain(CharUnicodeInfo.GetUnicodeCategory(c))))
                {
                    literal.Append(c);
                }
                else
                {
                    literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                }

                break;
        }
    }

    /// <summary>
    /// Whether a character shows in an editor as what it is. Everything that could hide, reorder or break a line is escaped:
    /// controls, separators (U+0085, U+2028, U+2029, odd blanks), format characters such as right-to-left overrides.
    /// </summary>
    private static bool IsPlain(UnicodeCategory category) => category is not (
        UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned);

    private static bool IsPair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
}
