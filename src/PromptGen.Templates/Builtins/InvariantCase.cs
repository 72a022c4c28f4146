namespace PromptGen.Templates.Builtins;

/// <summary>
/// Upper case as .NET has it without culture data, on hosts with such data too: these turn the long s (U+017F) into S, and the
/// same version of a prompt must give the same text on both.
/// </summary>
internal static class InvariantCase
{
    private const char LongS = '\u017F';

    /// <summary>One character in upper case.</summary>
    public static char ToUpper(char c) => c == LongS ? c : char.ToUpperInvariant(c);

    /// <summary>A text in upper case; its length stays.</summary>
    public static string ToUpper(string text)
    {
        string upper = text.ToUpperInvariant();
        if (text.IndexOf(LongS) < 0)
        {
            return upper;
        }

        char[] characters = upper.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            characters[i] = text[i] == LongS ? LongS : characters[i];
        }

        return new string(characters);
    }
}
