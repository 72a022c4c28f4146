using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Language.Tests.Random;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Dataflow;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Json;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Language.Tests;

/// <summary>What is called unreachable is never reached, whatever the data.</summary>
public sealed class RandomBranchTests(ITestOutputHelper output)
{
    private const int Count = 3000;
    private const int DataPerTemplate = 4;

    [Fact]
    public void A_branch_that_is_reported_never_runs()
    {
        // Another run, other templates; to repeat one, set the variable to the seed it printed.
        string? given = Environment.GetEnvironmentVariable("PROMPTGEN_TEST_SEED");
        int seed = given is null ? Environment.TickCount : int.Parse(given, CultureInfo.InvariantCulture);
        output.WriteLine("PROMPTGEN_TEST_SEED=" + seed.ToString(CultureInfo.InvariantCulture));
        var random = new System.Random(seed);
        var templates = new RandomTemplate(random);
        var contract = new PromptContract(PromptKind.Text, [.. InputDeclarations.Read("inputs", SourceText.From(RandomData.Inputs)).Value!.Fields]);
        var reasons = new Dictionary<UnreachableReason, int>();
        for (int i = 0; i < Count; i++)
        {
            string template = templates.Next();
            if (Bind(template, contract) is not { } prompt || BranchFlow.FindUnreachable(prompt) is not { Count: > 0 } branches)
            {
                continue;
            }

            foreach (UnreachableBranch branch in branches)
            {
                reasons[branch.Reason] = reasons.GetValueOrDefault(branch.Reason) + 1;
                Assert.NotEqual("", prompt.Source.ToString(branch.Span).Trim());
            }

            TemplateProgram whole = TemplateProgram.Compile(prompt);
            TemplateProgram marked = TemplateProgram.Compile(new BranchReplacement(branches).Apply(prompt));
            for (int j = 0; j < DataPerTemplate; j++)
            {
                string data = RandomData.Next(random);
                Assert.True(Render(whole, data) == Render(marked, data), $"seed {seed}: a branch ran that is reported as unreachable\n{template}\n{data}");
            }
        }

        output.WriteLine(string.Join(", ", reasons.OrderBy(r => r.Key).Select(r => $"{r.Key} {r.Value}")));
        foreach (UnreachableReason reason in new[] { UnreachableReason.NeverHolds, UnreachableReason.AfterAlways, UnreachableReason.AllCovered, UnreachableReason.BehindJump, UnreachableReason.NeverEmpty })
        {
            Assert.True(reasons.GetValueOrDefault(reason) > 5, $"seed {seed}: hardly any branch is unreachable for the reason {reason}");
        }
    }

    private static BoundTemplate? Bind(string template, PromptContract contract)
    {
        SourceText source = SourceText.From(template);
        var diagnostics = new DiagnosticBag();
        return TemplateBinder.Bind("random", source, TemplateParser.Parse(source, 0, diagnostics), contract, new RandomPartials(contract.Inputs.First(i => i.Name == "items")), diagnostics);
    }

    private static string Render(TemplateProgram program, string data)
    {
        try
        {
            return program.RenderText(JsonPromptArguments.Parse(program.Contract, data, out _)!);
        }
        catch (PromptRenderException failure)
        {
            return failure.Message;
        }
    }
}
