using System.Text;

namespace PromptGen.Cli.Importing;

/// <summary>
/// Writes any text as a template body that renders exactly that text. What a template would read as its own is written as a
/// string in code, as short and as near to its place as can be: <c>{{ "{{" }}</c>, <c>{{ "\r" }}</c>. All else stays as it is.
/// </summary>
internal static class LiteralText
{
    /// <summary>The template body for <paramref name="text"/>; a leading byte order mark, which belongs to a file and not to its text, is dropped.</summary>
    public static string ToTemplate(string text)
    {
        var template = new StringBuilder(text.Length + 16);
        int i = text.StartsWith('\uFEFF') ? 1 : 0;
        while (i < text.Length)
        {
            int special = SpecialLength(text, i);
            if (special == 0)
            {
                template.Append(text[i++]);
                continue;
            }

            int end = i + special;
            while (end < text.Length && SpecialLength(text, end) is var more and > 0)
            {
                end += more;
            }

            AppendString(template, text, i, end);
            i = end;
        }

        return template.ToString();
    }

    // How many units from 'start' cannot stand in a template as they are; 0 when the first one can.
    private static int SpecialLength(string text, int start)
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
                bool opensBlock = next < text.Length && (text[next] == '{' || SpecialLength(text, next) > 0);
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
