using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using PromptGen.Catalog.Catalogues;

namespace PromptGen.Catalog.Selection;

/// <summary>
/// Released files in one text, so that a thousand prompts need not be two thousand inputs of a compiler, which compares each of its inputs at every keystroke. A line says which file begins
/// (<c>LENGTH ROOT|PATH</c>, the length in UTF-16 units), behind it stands the file's text and one line break more.
/// </summary>
public static class ReleasedTexts
{
    private const string Head = "promptgen released texts 1\n";

    /// <summary>In how many texts some number of files is put: as many as keep each small enough to be written and read again when one of its files changes.</summary>
    /// <param name="files">How many files there are.</param>
    public static int CountFor(int files) => PromptFolder.CountPlaces(files, inOne: 256, most: 128);

    /// <summary>Whether a file can stand among others: a path with a line break in it cannot, nor can a folder with the sign that ends its name.</summary>
    public static bool CanHold(string root, string relativePath) =>
        (root ?? throw new ArgumentNullException(nameof(root))).IndexOfAny(['\n', '\r', '|']) < 0 && (relativePath ?? throw new ArgumentNullException(nameof(relativePath))).IndexOfAny(['\n', '\r']) < 0;

    /// <summary>Writes files into one text, in the order in which they come.</summary>
    /// <param name="files">Files that <see cref="CanHold"/> accepts.</param>
    public static string Write(IEnumerable<ReleasedText> files)
    {
        var text = new StringBuilder(Head);
        foreach (ReleasedText file in files ?? throw new ArgumentNullException(nameof(files)))
        {
            text.Append(file.Text.Length.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(file.Root).Append('|').Append(file.RelativePath).Append('\n').Append(file.Text).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <param name="text">The text of all files.</param>
    /// <param name="known">What is known already of a file that may be among them, by its path: where it has the same text, it is given again, and nothing is copied. Null when nothing is.</param>
    /// <returns>The files in their order, each once. A build writes the text, so one that is none of these, or breaks off, gives what can be read of it.</returns>
    public static IReadOnlyList<ReleasedText> Read(string text, IReadOnlyList<ReleasedText>? known = null)
    {
        var files = new List<ReleasedText>();
        if (!(text ?? throw new ArgumentNullException(nameof(text))).StartsWith(Head, StringComparison.Ordinal))
        {
            return files;
        }

        var byPath = new Dictionary<string, ReleasedText>(StringComparer.Ordinal);
        foreach (ReleasedText file in known ?? [])
        {
            byPath[file.Root + file.RelativePath] = file;
        }

        var paths = new HashSet<string>(StringComparer.Ordinal);
        for (int at = Head.Length; ReadOne(text, ref at, byPath) is { } file;)
        {
            if (paths.Add(file.Root + file.RelativePath))
            {
                files.Add(file);
            }
        }

        return files;
    }

    private static ReleasedText? ReadOne(string text, ref int at, Dictionary<string, ReleasedText> known)
    {
        int end = text.IndexOf('\n', at);
        int space = text.IndexOf(' ', at);
        int bar = space < 0 ? -1 : text.IndexOf('|', space);
        if (end < 0 || bar < 0 || bar > end || !int.TryParse(text.Substring(at, space - at), NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length > text.Length - end - 2)
        {
            return null;
        }

        at = end + 1 + length + 1;
        string root = text.Substring(space + 1, bar - space - 1);
        string path = text.Substring(bar + 1, end - bar - 1);
        return known.TryGetValue(root + path, out ReleasedText? same) && same.Root == root && same.Text.Length == length && string.CompareOrdinal(text, end + 1, same.Text, 0, length) == 0
            ? same
            : new ReleasedText(root, path, text.Substring(end + 1, length));
    }
}
