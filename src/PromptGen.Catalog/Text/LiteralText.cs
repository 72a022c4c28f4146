using System;
using System.Text;

namespace PromptGen.Catalog.Text;

/// <summary>
/// Writes any text as a template body that renders exactly that text. What a template would read as its own is written as a
/// string in code, as short and as near to its place as can be: <c>{{ "{{" }}</c>, <c>{{ "\r" }}</c>. All else stays as it is.
/// </summary>
public static class LiteralText
{
    /// <summary>The template body for <paramref name="text"/>; a leading byte order mark, which belongs to a file and not to its text, is dropped.</summary>
    public static string ToTemplate(string text)
    {
        var template = new StringBuilder((text ?? throw new ArgumentNullException(nameof(text))).Length + 16);
        Append(template, text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text, isBeforeCode: false);
        return template.ToString();
    }

    /// <summary>Appends the template of a text that is a part of a body.</summary>
    /// <param name="template">The body up to here.</param>
    /// <param name="text">The text.</param>
    /// <param name="isBeforeCode">Whether code follows immediately, which a brace at the text's end would become a part of.</param>
    public static void Append(StringBuilder template, string text, bool isBeforeCode)
    {
        int i = 0;
        while (i < (text ?? throw new ArgumentNullException(nameof(text))).Length)
        {
            int special = SpecialLength(text, i, isBeforeCode);
            if (special == 0)
            {
                template.Append(text[i++]);
                continue;
            }

            int end = i + special;
            while (end < text.Length && SpecialLength(text, end, isBeforeCode) is var more and > 0)
            {
                end += more;
            }

            AppendString(template, text, i, end);
            i = end;
        }
    }

    // How many units from 'start' cannot stand in a template as they are; 0 when the first one can.
    private static int SpecialLength(string text, int start, bool isBeforeCode)
    {
        switch (text[start])
        {
            case '\r' or '\0':
                return 1;
            case '{':
                int next = start + 1;
                if (next < text.Length && text[next] == '{')
                {
                    return 2;
                }

                while (next < text.Length && text[next] == '%')
                {
                    next++;
                }

                // '{%{' opens an escape block; so would '{' or '{%' before code that is put behind it.
                bool opensBlock = next == text.Length ? isBeforeCode : text[next] == '{' || SpecialLength(text, next, isBeforeCode) > 0;
                return opensBlock ? next - start : 0;
            default:
                return 0;
        }
    }

    private static void AppendString(StringBuilder template, string text, int start, int end)
    {
        template.Append("{{ \"");
        for (int i = start; i < end; i++)
        {
            _ = text[i] switch
            {
                '\r' => template.Append("\\r"),
                '\0' => template.Append("\\u0000"),
                var plain => template.Append(plain),
            };
        }

        template.Append("\" }}");
    }
}
