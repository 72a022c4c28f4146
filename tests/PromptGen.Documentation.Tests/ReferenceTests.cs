using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.Documentation.Tests.Support;
using Xunit;

namespace PromptGen.Documentation.Tests;

/// <summary>What the references show is what there is: no option is missing, none is made up.</summary>
public partial class ReferenceTests
{
    private static readonly string Api = File.ReadAllText(Repository.PathOf("docs/api.md"));
    // What dotnet itself is told is no option of the tool.
    private static readonly string Tool = File.ReadAllText(Repository.PathOf("docs/cli.md")).Replace("dotnet run --project", "dotnet run", StringComparison.Ordinal);

    [Fact]
    public void TheApiShowsTheSamplePromptAsItIs()
    {
        string prompt = File.ReadAllText(Repository.PathOf("prompts/support-bot/versions/1.1.0.prompt"));

        Assert.Contains($"```text\n{prompt}```\n", Api, StringComparison.Ordinal);
    }

    [Fact]
    public void TheToolsPageShowsEachOption()
    {
        IEnumerable<string> declared = Repository.Sources(".cs").Where(f => Repository.Relative(f).StartsWith("src/PromptGen.Cli/Commands/", StringComparison.Ordinal))
            .SelectMany(f => DeclaredOption().Matches(File.ReadAllText(f)).Select(m => m.Groups["name"].Value));

        Assert.Equal(Names(declared.Append("--help")), Names(ShownOption().Matches(Tool).Select(m => m.Groups["name"].Value)));
    }

    private static string[] Names(IEnumerable<string> names) => [.. names.Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex("""new\("(?<name>--[a-z-]+)""")]
    private static partial Regex DeclaredOption();

    [GeneratedRegex("(?<name>--[a-z]+(?:-[a-z]+)*)")]
    private static partial Regex ShownOption();
}
