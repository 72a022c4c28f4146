using System.Collections.Generic;
using System.Linq;
using PromptGen.Cli.Evaluation;
using PromptGen.Language.Tests.Cases;
using PromptGen.Language.Tests.Support;
using Xunit;

namespace PromptGen.Language.Tests;

/// <summary>Each construct gives the text that Scriban gives, interpreted and compiled; all cases share one compilation.</summary>
public sealed class ConstructTests(ConstructTests.Renderings renderings) : IClassFixture<ConstructTests.Renderings>
{
    public static TheoryData<int, string, string> Cases
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            for (int i = 0; i < LanguageCases.All.Count; i++)
            {
                data.Add(i, LanguageCases.All[i].Row, LanguageCases.All[i].Template);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gives_the_text_that_scriban_gives(int index, string row, string template)
    {
        LanguageCase expected = LanguageCases.All[index];
        Assert.Equal((row, template), (expected.Row, expected.Template));
        EvaluationResult actual = renderings.Results[index];
        Assert.True(actual.IsRendered, BothEngines.Describe(actual));
        Assert.Equal(expected.Expected, actual.Output);
    }

    /// <summary>All cases, rendered once.</summary>
    public sealed class Renderings
    {
        public IReadOnlyList<EvaluationResult> Results { get; } =
            BothEngines.Render(LanguageCases.All.Select((c, i) => BothEngines.Case("case-" + i, c.Template, c.Data, c.Inputs)));
    }
}
