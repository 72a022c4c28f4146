using System.Text;

namespace PromptGen.Catalog.Text;

/// <summary>Text from a file as a message shows it: on one line, and short whatever the file holds.</summary>
internal static class Quoted
{
    private const int LongestShown = 60;

    public static string Show(string text)
    {
        var shown = new StringBuilder("'");
        for (int i = 0; i < text.Length && i < LongestShown; i++)
        {
            shown.Append(char.IsControl(text[i]) ? '\uFFFD' : text[i]);
        }

        return shown.Append(text.Length > LongestShown ? "...'" : "'").ToString();
    }
}
