using System;
using System.IO;

namespace PromptGen.Benchmarks.Builds;

/// <summary>docs/benchmarks.md, of which each measurement writes its own part, between two marks.</summary>
internal static class BenchmarkPage
{
    /// <summary>Puts a part in the place of the one that is there.</summary>
    /// <param name="path">The page.</param>
    /// <param name="part">The part's name in the marks.</param>
    /// <param name="text">Its Markdown.</param>
    /// <exception cref="InvalidOperationException">The page has no such marks.</exception>
    public static void Replace(string path, string part, string text)
    {
        string page = File.ReadAllText(path);
        (string begin, string end) = ($"<!-- {part}: begin -->\n", $"<!-- {part}: end -->");
        int from = page.IndexOf(begin, StringComparison.Ordinal);
        int to = page.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
        {
            throw new InvalidOperationException($"{path} has no marks for '{part}'");
        }

        File.WriteAllText(path, string.Concat(page.AsSpan(0, from + begin.Length), text, page.AsSpan(to)));
    }
}
