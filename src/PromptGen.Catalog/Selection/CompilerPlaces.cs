using System;
using System.Linq;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Selection;

/// <summary>
/// Where the files are that a compiler is given, in one setting for all of them: what a file is for follows from its place. Said of each file by itself, it would be a section of the compiler's settings
/// each, and the compiler looks through all sections for each of its files.
/// </summary>
/// <param name="IndexPath">The list of prompts.</param>
/// <param name="LockPath">The lock; empty when there is none.</param>
/// <param name="LastLockPath">The copy of the lock; empty when there is none.</param>
/// <param name="ReleasedPath">What the paths of the files with <see cref="ReleasedTexts"/> begin with; empty when there are none.</param>
/// <param name="Roots">The catalogue folders, each with a separator at its end.</param>
public sealed record CompilerPlaces(string IndexPath, string LockPath, string LastLockPath, string ReleasedPath, ValueList<string> Roots)
{
    /// <summary>The places as the compiler is told them, in a file of settings where a value ends before <c>#</c> and <c>;</c>.</summary>
    public string ToSetting() => string.Join("|", new[] { IndexPath, LockPath, LastLockPath, ReleasedPath }.Concat(Roots).Select(Encode));

    /// <summary>Reads what <see cref="ToSetting"/> writes; null for anything else.</summary>
    public static CompilerPlaces? Parse(string setting)
    {
        string[] paths = (setting ?? throw new ArgumentNullException(nameof(setting))).Split('|');
        return paths.Length < 4 ? null : new CompilerPlaces(Decode(paths[0]), Decode(paths[1]), Decode(paths[2]), Decode(paths[3]), new ValueList<string>(paths.Skip(4).Select(Decode)));
    }

    private static string Encode(string path) => path.Replace("%", "%25").Replace("#", "%23").Replace(";", "%3B").Replace("|", "%7C");

    private static string Decode(string text) => text.IndexOf('%') < 0 ? text : Uri.UnescapeDataString(text);
}
