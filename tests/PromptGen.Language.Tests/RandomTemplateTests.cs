using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Cli.Evaluation;
using PromptGen.Language.Tests.Random;
using PromptGen.Language.Tests.Support;
using Xunit;

namespace PromptGen.Language.Tests;

/// <summary>Emitted code and the interpreter agree on templates that nobody wrote.</summary>
public sealed class RandomTemplateTests(ITestOutputHelper output)
{
    private const int Count = 2000;

    [Fact]
    public void Generated_code_gives_what_the_interpreter_gives()
    {
        // Another run, other templates; to repeat one, set the variable to the seed it printed.
        string? given = Environment.GetEnvironmentVariable("PROMPTGEN_TEST_SEED");
        int seed = given is null ? Environment.TickCount : int.Parse(given, CultureInfo.InvariantCulture);
        output.WriteLine("PROMPTGEN_TEST_SEED=" + seed.ToString(CultureInfo.InvariantCulture));
        var random = new System.Random(seed);
        var templates = new RandomTemplate(random);
        List<EvaluationCase> cases = [.. Enumerable.Range(0, Count).Select(i => BothEngines.Case("random-" + i, templates.Next(), RandomData.Next(random), RandomData.Inputs))];

        IReadOnlyList<EvaluationResult> results = BothEngines.Render(cases);

        for (int i = 0; i < Count; i++)
        {
            Assert.False(results[i].IsFault, $"seed {seed}: {BothEngines.Describe(results[i])}\n{cases[i].Template}\n{cases[i].Data}");
        }

        // What is refused only shows that the generator wrote something ill typed; too much of it would make the test hollow.
        int rendered = results.Count(r => r.IsRendered);
        output.WriteLine($"{rendered} of {Count} rendered");
        Assert.True(rendered > Count * 8 / 10, $"seed {seed}: only {rendered} rendered; the first refusal: {BothEngines.Describe(results.First(r => !r.IsRendered))}");
        Assert.True(cases.Count(c => c.Template.Contains("for v", StringComparison.Ordinal) || c.Template.Contains(" if ", StringComparison.Ordinal)) > Count / 2);
    }
}
