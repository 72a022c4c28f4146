using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Cli.Evaluation;
using PromptGen.Language.Tests.Cases;
using PromptGen.Language.Tests.Support;
using Xunit;

namespace PromptGen.Language.Tests;

/// <summary>Corners of the language, interpreted and compiled: the text that Scriban gives, or a refusal that says why.</summary>
public sealed class EdgeTests
{
    [Fact]
    public void Corners_give_the_text_that_scriban_gives()
    {
        IReadOnlyList<EvaluationResult> results = Render(EdgeCases.All);
        Assert.All(EdgeCases.All.Zip(results), pair =>
        {
            Assert.True(pair.Second.IsRendered, pair.First.Template + ": " + BothEngines.Describe(pair.Second));
            Assert.Equal(pair.First.Expected, pair.Second.Output);
        });
    }

    [Fact]
    public void What_hangs_on_more_than_the_prompt_knows_is_refused()
    {
        IReadOnlyList<EvaluationResult> results = Render(EdgeCases.Refused);
        Assert.All(EdgeCases.Refused.Zip(results), pair =>
        {
            Assert.False(pair.Second.IsRendered, pair.First.Template);
            Assert.Contains(pair.Second.Errors, e => e.Message.Contains(pair.First.Expected, StringComparison.Ordinal));
        });
    }

    private static IReadOnlyList<EvaluationResult> Render(IReadOnlyList<LanguageCase> cases) =>
        BothEngines.Render(cases.Select((c, i) => BothEngines.Case("edge-" + i, c.Template, c.Data, c.Inputs)));
}
