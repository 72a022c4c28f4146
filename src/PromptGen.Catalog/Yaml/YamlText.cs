using System.Globalization;
using System.Text;

namespace PromptGen.Catalog.Yaml;

/// <summary>Spells a text so that every YAML reader gives the same text back: plain where nothing can be mistaken, else in double quotes.</summary>
public static class YamlText
{
    /// <summary>The text as a YAML scalar, on one line.</summary>
    public static string Spell(string text) => IsPlain(text) ? text : Quote(text);

    /// <summary>The text in double quotes, in the escapes that YAML and JSON share.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                case < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF':
                    quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default:
                    quoted.Append(c);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }

    // A letter first, then only what has no meaning in block or flow context; and no word that stands for something else.
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !IsLetter(text[0]) || text[text.Length - 1] == ' ' || PlainScalar.Resolve(text) != ScalarKind.Text || IsOldBoolean(text))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!IsLetter(c) && c is not ((>= '0' and <= '9') or ' ' or '-' or '_' or '.' or '/' or '(' or ')' or ';' or '+' or '@'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    // Readers of YAML 1.1 take these for true and false.
    private static bool IsOldBoolean(string text) => text.ToLowerInvariant() is "yes" or "no" or "on" or "off" or "y" or "n";
}
