using System.Text;

namespace PromptGen.Cli.Output;

/// <summary>
/// Text of a file as eyes may see it. A prompt can hold characters that move a terminal's cursor or turn the direction of the
/// text around them, so that what is shown is not what is there.
/// </summary>
internal static class VisibleText
{
    private const char Unknown = '\uFFFD';

    /// <summary>The text with a sign in place of each such character, one for one; line breaks and tabs stay.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            shown.Append(c switch
            {
                '\n' or '\t' => c,
                < ' ' => (char)('\u2400' + c),
                '\u007F' => '\u2421',
                (>= '\u0080' and <= '\u009F') or '\u2028' or '\u2029' => Unknown,
                '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => Unknown,
                _ => c,
            });
        }

        return shown.ToString();
    }
}
