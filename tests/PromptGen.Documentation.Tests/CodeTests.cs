using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.Documentation.Tests.Support;
using Xunit;

namespace PromptGen.Documentation.Tests;

public partial class CodeTests
{
    [Fact]
    public void EachCodeIsWellFormedAndDeclaredOnce()
    {
        Assert.True(SourceCode.All.Count > 50, "The sources declare codes.");
        Assert.All(SourceCode.All, c => Assert.Matches("^PG[0-4][0-9]{3}$", c.Id));
        Assert.Empty(SourceCode.All.GroupBy(c => c.Id).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(c => c.File))}"));
    }

    // A code written out where it is reported would escape the tables above it.
    [Fact]
    public void NoSourceWritesACodeOut()
    {
        IEnumerable<string> found = Repository.Sources(".cs")
            .Where(f => !Path.GetFileName(f).EndsWith("Codes.cs", StringComparison.Ordinal))
            .SelectMany(f => CodeInQuotes().Matches(File.ReadAllText(f)).Select(m => $"{Repository.Relative(f)}: {m.Value}"));

        Assert.Empty(found);
    }

    // What MSBuild reports has a page and a descriptor as everything else has.
    [Fact]
    public void EachCodeOfATargetIsDeclared()
    {
        string[] reported = Repository.Sources(".props", ".targets").SelectMany(f => CodeOfTarget().Matches(File.ReadAllText(f)).Select(m => m.Groups["id"].Value)).ToArray();

        Assert.NotEmpty(reported);
        Assert.Empty(reported.Except(SourceCode.All.Select(c => c.Id)));
    }

    [Fact]
    public void EachCodeHasItsPageAndEachPageItsCode()
    {
        string[] codes = SourceCode.All.Select(c => c.Id).ToArray();
        string[] pages = CodePage.All.Select(p => p.Code).ToArray();

        Assert.Empty(codes.Except(pages));
        Assert.Empty(pages.Except(codes));
    }

    [GeneratedRegex("\"PG[0-9]{4}\"")]
    private static partial Regex CodeInQuotes();

    [GeneratedRegex("""<(?:Error|Warning)\b[^>]*?\bCode="(?<id>[^"]*)""")]
    private static partial Regex CodeOfTarget();
}
