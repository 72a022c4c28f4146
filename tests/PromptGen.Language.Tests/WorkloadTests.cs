using System.IO;
using System.Linq;
using PromptGen.Cli.Evaluation;
using PromptGen.Language.Tests.Support;
using Xunit;

namespace PromptGen.Language.Tests;

/// <summary>The three benchmark workloads render to their recorded text.</summary>
public sealed class WorkloadTests
{
    [Theory]
    [InlineData("small")]
    [InlineData("medium")]
    [InlineData("large")]
    public void Renders_the_recorded_text(string name)
    {
        string folder = Path.Combine(RepositoryFiles.Root, "..", "shared", "workloads");
        Assert.SkipUnless(Directory.Exists(folder), "the workloads are not here");

        EvaluationResult result = BothEngines.Render([BothEngines.Case(
            name,
            File.ReadAllText(Path.Combine(folder, name + ".scriban")),
            File.ReadAllText(Path.Combine(folder, name + ".json")),
            inputs: null)]).Single();

        Assert.True(result.IsRendered, BothEngines.Describe(result));
        Assert.Equal(File.ReadAllText(Path.Combine(folder, name + ".expected.txt")), result.Output);
    }
}
