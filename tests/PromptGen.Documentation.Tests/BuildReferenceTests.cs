using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.Documentation.Tests.Support;
using Xunit;

namespace PromptGen.Documentation.Tests;

/// <summary>What docs/msbuild.md lists is what the package's MSBuild files have for projects: no name is missing, none is made up.</summary>
public partial class BuildReferenceTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/msbuild.md"));
    private static readonly string Build = XmlComment().Replace(string.Concat(Directory.GetFiles(Repository.PathOf("src/PromptGen/build"), "*.*s").Where(IsBuildFile).Select(File.ReadAllText)), "");

    [Fact]
    public void EachPropertyIsListed() => AssertListed("Properties", Property());

    [Fact]
    public void EachItemIsListed() => AssertListed("Items", Item());

    [Fact]
    public void EachTargetIsListed() => AssertListed("Targets", Target());

    [Fact]
    public void EachRowSaysItAll()
    {
        string[][] rows = [.. Page.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

        Assert.NotEmpty(rows);
        Assert.All(rows, cells => Assert.Equal(3, cells.Count(c => c.Length > 0)));
    }

    private static bool IsBuildFile(string file) => Path.GetExtension(file) is ".props" or ".targets";

    private static void AssertListed(string section, Regex name)
    {
        string[] there = Names(name.Matches(Build));

        Assert.NotEmpty(there);
        Assert.Equal(there, Names(ListedName().Matches(Section(section))));
    }

    private static string Section(string heading) => Page.Split("\n## ").Single(s => s.StartsWith(heading + "\n", StringComparison.Ordinal));

    private static string[] Names(IEnumerable<Match> matches) => [.. matches.Select(m => m.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex XmlComment();

    // Read, shown to the compiler, or set. A name of ours begins with PromptGen or ends with Prompts.
    [GeneratedRegex("""(?:CompilerVisibleProperty Include="|\$\()(?<name>PromptGen\w+|[A-Z]\w+Prompts)\b""")]
    private static partial Regex Property();

    // Item types, read or made, and metadata.
    [GeneratedRegex("""(?:MetadataName="|@\(|%\(|<)(?<name>PromptGen\w+)(?=["')]|->|[ ](?:Include|Update|Remove)=)""")]
    private static partial Regex Item();

    [GeneratedRegex("""<Target Name="(?<name>[A-Z]\w+)""")]
    private static partial Regex Target();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex ListedName();
}
