using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace PromptGen.History.Tests;

/// <summary>Texts of few different lines and words, so that two of them share some, and edits of them as people make them.</summary>
internal static class RandomTexts
{
    private static readonly Gen<string> Word = Gen.Elements("be", "kind", "Kind", "to", "é", "\U0001F600", "12", "{{ name }}", "-", "...", "\t", "  ", "");

    private static readonly Gen<string> Line =
        from count in Gen.Choose(0, 5)
        from words in Word.ArrayOf(count)
        select string.Join(' ', words);

    /// <summary>A normalised text, empty ones and ones without a last line break among them.</summary>
    public static Gen<string> Text { get; } =
        from count in Gen.Choose(0, 8)
        from lines in Line.ArrayOf(count)
        from ends in Gen.Elements(true, true, false)
        select string.Join('\n', lines) + (ends && count > 0 ? "\n" : "");

    /// <summary>A text and the same with some lines dropped, doubled, moved or written anew.</summary>
    public static Gen<(string Before, string After)> Pair { get; } = Gen.OneOf(
        from before in Text
        from after in Text
        select (before, after),
        from before in Text
        from seed in Gen.Choose(0, 1_000_000)
        from other in Line
        select (before, Edit(before, seed, other)));

    private static string Edit(string text, int seed, string other)
    {
        string[] lines = text.Split('\n');
        int at = seed % lines.Length;
        int to = seed / 7 % lines.Length;
        return string.Join('\n', (seed / 3 % 4) switch
        {
            0 => lines.Where((_, i) => i != at),
            1 => lines.Take(at).Append(other).Concat(lines.Skip(at)),
            2 => lines.Select((l, i) => i == at ? l + other : l),
            _ => lines.Select((l, i) => i == at ? lines[to] : i == to ? lines[at] : l),
        });
    }
}
