using System.ComponentModel;
using System.Text;

namespace PromptGen.Emitted;

/// <summary>Operators on texts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Texts
{
    /// <summary>Two texts joined; a missing one is empty.</summary>
    /// <exception cref="PromptRenderException">The result is longer than a rendering may be.</exception>
    public static string Concat(string? left, string? right, in Place place)
    {
        OutputLimit.CheckComputed((long)(left?.Length ?? 0) + (right?.Length ?? 0), place);
        return string.Concat(left, right);
    }

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

        OutputLimit.CheckComputed(text!.Length * count, place);

        return count == 1 ? text : new StringBuilder(text.Length * (int)count).Insert(0, text, (int)count).ToString();
    }
}
