using System.ComponentModel;
using System.Text;

namespace PromptGen.Emitted;

/// <summary>Operators on texts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Texts
{
    /// <summary>A text several times in a row; nothing for a count below one.</summary>
    /// <exception cref="PromptRenderException">The count has more than 32 bits, or the result is longer than a rendering may be.</exception>
    public static string Repeat(string? text, long count, in Place place)
    {
        if (count is < int.MinValue or > int.MaxValue)
        {
            throw place.Fail("the count of a repeated text does not fit into a 32-bit integer");
        }

        if (string.IsNullOrEmpty(text) || count <= 0)
        {
            return "";
        }

        if (text!.Length * count > OutputLimit.Units)
        {
            throw place.Fail("the repeated text is longer than 1048575 characters");
        }

        return count == 1 ? text : new StringBuilder(text.Length * (int)count).Insert(0, text, (int)count).ToString();
    }
}
