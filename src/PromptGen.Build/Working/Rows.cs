using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace PromptGen.Build.Working;

/// <summary>Rows of texts as one text, which a task and its worker hand each other: a row is a line, a tab parts its texts, and <c>\</c> escapes what a text has of these three and of carriage returns.</summary>
internal static class Rows
{
    /// <summary>Writes rows.</summary>
    public static string Write(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (IEnumerable<string> row in rows)
        {
            text.Append(string.Join("\t", row.Select(Escape))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    public static IEnumerable<string[]> Read(TextReader text)
    {
        for (string? row = text.ReadLine(); row is not null; row = text.ReadLine())
        {
            string[] texts = row.Split('\t');
            for (int i = 0; i < texts.Length; i++)
            {
                texts[i] = Unescape(texts[i]);
            }

            yield return texts;
        }
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n").Replace("\r", "\\r");

    private static string Unescape(string text)
    {
        if (text.IndexOf('\\') < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            plain.Append(text[i] != '\\' || ++i == text.Length ? text[i] : text[i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', char other => other });
        }

        return plain.ToString();
    }
}
