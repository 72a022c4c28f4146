using System;
using System.IO;

namespace PromptGen.Benchmarks.Pages;

/// <summary>docs/benchmarks.md, of which each measurement writes its own part, between two marks.</summary>
/// <param name="path">The page's file.</param>
internal sealed class BenchmarkPage(string path)
{
    /// <summary>The text of a part.</summary>
    /// <param name="part">The part's name in the marks.</param>
    /// <exception cref="InvalidOperationException">The page has no such marks.</exception>
    public string Read(string part)
    {
        string page = File.ReadAllText(path);
        return page[Find(page, part)];
    }

    /// <summary>Puts a part in the place of the one that is there.</summary>
    /// <param name="part">The part's name in the marks.</param>
    /// <param name="text">Its Markdown.</param>
    /// <exception cref="InvalidOperationException">The page has no such marks.</exception>
    public void Replace(string part, string text)
    {
        string page = File.ReadAllText(path);
        Range old = Find(page, part);
        File.WriteAllText(path, string.Concat(page.AsSpan(0, old.Start.Value), text, page.AsSpan(old.End.Value)));
    }

    /// <summary>Where a part stands between its marks.</summary>
    private Range Find(string page, string part)
    {
        (string begin, string end) = ($"<!-- {part}: begin -->\n", $"<!-- {part}: end -->");
        int from = page.IndexOf(begin, StringComparison.Ordinal);
        int to = page.IndexOf(end, StringComparison.Ordinal);
        return from >= 0 && to > from ? (from + begin.Length)..to : throw new InvalidOperationException($"{path} has no marks for '{part}'");
    }
}
