using System.Text;

namespace PromptGen.Templates.Formatting;

/// <summary>Text as Scriban shows it inside a list and in <c>string.literal</c>: in double quotes, with escapes.</summary>
internal static class QuotedText
{
    private const string Hex = "0123456789abcdef";

    /// <summary>
    /// Escapes quotes, backslashes and control characters below U+0020 (those without a short form as <c>\x1b</c>); all other
    /// characters stay. Gives <paramref name="text"/> itself when nothing needs it.
    /// </summary>
    public static string Escape(string text)
    {
        int first = IndexOfEscaped(text);
        if (first < 0)
        {
            return text;
        }

        StringBuilder builder = new(text, 0, first, text.Length + 10);
        AppendEscaped(builder, text, first);
        return builder.ToString();
    }

    /// <summary>Quotes and escapes.</summary>
    public static string Quote(string text)
    {
        if (IndexOfEscaped(text) < 0)
        {
            return "\"" + text + "\"";
        }

        StringBuilder builder = new(text.Length + 12);
        Append(builder, text);
        return builder.ToString();
    }

    /// <summary>Appends what <see cref="Quote"/> gives.</summary>
    public static void Append(StringBuilder builder, string text)
    {
        builder.Append('"');
        AppendEscaped(builder, text, 0);
        builder.Append('"');
    }

    private static int IndexOfEscaped(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or '"' or '\\')
            {
                return i;
            }
        }

        return -1;
    }

    private static void AppendEscaped(StringBuilder builder, string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '"': builder.Append("\\\""); break;
                case '\\': builder.Append("\\\\"); break;
                case '\a': builder.Append("\\a"); break;
                case '\b': builder.Append("\\b"); break;
                case '\t': builder.Append("\\t"); break;
                case '\r': builder.Append("\\r"); break;
                case '\v': builder.Append("\\v"); break;
                case '\f': builder.Append("\\f"); break;
                case '\n': builder.Append("\\n"); break;
                case < ' ': builder.Append("\\x").Append(Hex[c >> 4]).Append(Hex[c & 15]); break;
                default: builder.Append(c); break;
            }
        }
    }
}
