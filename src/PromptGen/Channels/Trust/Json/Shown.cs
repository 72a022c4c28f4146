using System.Text;

namespace PromptGen.Channels.Trust.Json;

/// <summary>Puts what a repository says into a message: short, on one line, without control characters.</summary>
internal static class Shown
{
    private const int MostOfName = 64;
    private const int MostOfSentence = 400;

    /// <summary>A name, cut after 64 characters; what cannot be shown is a question mark.</summary>
    public static string Short(string text) => Cut(text, MostOfName);

    /// <summary>A sentence in which names stand, cut after 400 characters; what cannot be shown is a question mark.</summary>
    public static string Sentence(string text) => Cut(text, MostOfSentence);

    private static string Cut(string text, int most)
    {
        StringBuilder shown = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (shown.Length >= most)
            {
                return shown.Append("...").ToString();
            }

            shown.Append(Rune.IsControl(rune) || rune == Rune.ReplacementChar || rune.Value is 0x2028 or 0x2029 ? "?" : rune.ToString());
        }

        return shown.ToString();
    }
}
