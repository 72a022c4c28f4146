using System.Diagnostics.CodeAnalysis;
using System.Text;
using PromptGen.Templates.Formatting;

namespace PromptGen.Templates.Builtins;

/// <content>Upper and lower case, and forms of a text.</content>
public static partial class StringBuiltins
{
    /// <summary><c>string.upcase</c></summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Upcase(string? text) => text is null ? null : InvariantCase.ToUpper(text);

    /// <summary><c>string.downcase</c></summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Downcase(string? text) => text?.ToLowerInvariant();

    /// <summary><c>string.capitalize</c>: the first character in upper case.</summary>
    public static string Capitalize(string? text) =>
        string.IsNullOrEmpty(text) ? ""
        : char.IsUpper(text![0]) ? text
        : InvariantCase.ToUpper(text[0]) + text.Substring(1);

    /// <summary><c>string.capitalizewords</c>: the first letter after white space in upper case.</summary>
    public static string Capitalizewords(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        char[] characters = text!.ToCharArray();
        bool isWordStart = true;
        for (int i = 0; i < characters.Length; i++)
        {
            char c = characters[i];
            if (char.IsWhiteSpace(c))
            {
                isWordStart = true;
            }
            else if (isWordStart && char.IsLetter(c))
            {
                characters[i] = InvariantCase.ToUpper(c);
                isWordStart = false;
            }
        }

        return new string(characters);
    }

    /// <summary>
    /// <c>string.handleize</c>: letters and digits in lower case, each run of others as one hyphen, none at the end.
    /// </summary>
    public static string Handleize(string text)
    {
        StringBuilder builder = new(text.Length);
        char last = '\0';
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                last = c;
                builder.Append(char.ToLowerInvariant(c));
            }
            else if (last != '-')
            {
                last = '-';
                builder.Append('-');
            }
        }

        if (last == '-')
        {
            builder.Length--;
        }

        return builder.ToString();
    }

    /// <summary><c>string.escape</c>: quotes, backslashes and control characters as escapes.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Escape(string? text) => text is null ? null : QuotedText.Escape(text);

    /// <summary><c>string.literal</c>: escaped and in double quotes.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Literal(string? text) => text is null ? null : QuotedText.Quote(text);
}
