using System;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>The repository's samples with the packages in place of the repository.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class SampleTests(PackageFeed feed)
{
    [Fact]
    public void The_sample_is_built_from_the_package()
    {
        TestProject project = SampleCopy.Of(feed, "SupportBot", "PromptGen");

        string[] output = feed.Output(project, "Release", isCi: true).Split('\n');

        Assert.Matches("^support-bot [0-9.]+ [0-9a-f]{64}$", output[0]);
        Assert.Single(output, l => l.StartsWith("summarise 1.", StringComparison.Ordinal));
        Assert.Contains("You help Ana, who is on the pro plan.", string.Join('\n', output), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_call_carries_its_prompts_version_in_log_trace_and_metric()
    {
        feed.Pack("feed", "PromptGen.Extensions.Hosting");
        feed.Pack("feed", "PromptGen.Extensions.AI");
        TestProject project = SampleCopy.Of(feed, "ModelCall", "PromptGen", "PromptGen.Extensions.Hosting", "PromptGen.Extensions.AI");

        string[] output = feed.Output(project, "Release", isCi: true).Split('\n');

        Assert.Contains("answer  I was asked with system, user at temperature 0.2.", output);
        Assert.Single(output, l => l.Contains("\"gen_ai.prompt.version\":\"1.1.0\"", StringComparison.Ordinal) && l.Contains("stub-1 answered with", StringComparison.Ordinal));
        Assert.Contains("trace   chat stub-1 gen_ai.prompt.name=support-bot gen_ai.prompt.version=1.1.0", output);
        Assert.Contains("metric  promptgen.renders 1 gen_ai.prompt.name=support-bot gen_ai.prompt.version=1.1.0 promptgen.source=baked", output);
    }
}
