using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.Documentation.Tests.Support;
using Xunit;

namespace PromptGen.Documentation.Tests;

public partial class LinkTests
{
    [Fact]
    public void EachRelativeLinkLeadsToAFileAndHeading()
    {
        (string Document, string Target)[] links = Repository.Documents.SelectMany(LinksOf).ToArray();

        Assert.NotEmpty(links);
        Assert.Empty(links.Where(l => !Resolves(l.Document, l.Target)).Select(l => $"{Repository.Relative(l.Document)}: {l.Target}"));
    }

    // Paths in back ticks are how documents name places in the repository; a file that moves takes its name along.
    [Fact]
    public void EachNamedPathExists()
    {
        (string Document, string Path)[] paths = Repository.Documents.SelectMany(d => NamedPath().Matches(WithoutFences(d)).Select(m => (d, m.Groups["path"].Value))).ToArray();

        Assert.NotEmpty(paths);
        Assert.Empty(paths.Where(p => !IsThere(p.Path)).Select(p => $"{Repository.Relative(p.Document)}: {p.Path}"));
    }

    private static IEnumerable<(string Document, string Target)> LinksOf(string document) =>
        Link().Matches(InlineCode().Replace(WithoutFences(document), "")).Select(m => (document, m.Groups["target"].Value)).Where(l => !l.Value.Contains("://", StringComparison.Ordinal));

    private static bool Resolves(string document, string target)
    {
        string[] parts = target.Split('#');
        string path = parts[0].Length == 0 ? document : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, parts[0]));
        return (File.Exists(path) || Directory.Exists(path)) && (parts.Length == 1 || AnchorsOf(path).Contains(parts[1]));
    }

    /// <summary>The anchors of a document's headings, as GitHub makes them: lower case, spaces as hyphens, no punctuation, numbered where they repeat.</summary>
    private static HashSet<string> AnchorsOf(string document)
    {
        var anchors = new HashSet<string>();
        foreach (Match heading in Heading().Matches(WithoutFences(document)))
        {
            string anchor = string.Concat(heading.Groups["text"].Value.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');
            string numbered = anchor;
            for (int i = 1; !anchors.Add(numbered); i++)
            {
                numbered = $"{anchor}-{i}";
            }
        }

        return anchors;
    }

    private static bool IsThere(string path)
    {
        // A star stands for some name; what follows it is up to that name.
        int star = path.IndexOf('*', StringComparison.Ordinal);
        string known = star < 0 ? path : path[..(path.LastIndexOf('/', star) + 1)];
        string full = Repository.PathOf(known.TrimEnd('/'));
        return File.Exists(full) || Directory.Exists(full);
    }

    private static string WithoutFences(string document) => Fence().Replace(File.ReadAllText(document), "");

    [GeneratedRegex(@"(?<!!)\[[^\]\n]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^(?<fence>`{3,})[^\n]*\n.*?^\\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("`(?<path>(?:src|build|tests|docs|samples)/[^`\\s<>{}]*)`")]
    private static partial Regex NamedPath();
}
