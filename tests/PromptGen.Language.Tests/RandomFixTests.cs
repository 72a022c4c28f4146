using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Fixes;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Language.Tests.Random;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Language.Tests;

using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>Every fix that is offered for a draft that nobody wrote takes its finding away and brings none.</summary>
public sealed class RandomFixTests(ITestOutputHelper output)
{
    private const int Count = 300;
    private const int MostFixes = 25;

    // Random text rarely has whole lines that could move.
    private const string Lines = "{{ role \"system\" }}\nBe kind.\nThey are {{ name }}.\n{{ if vip }}\nIn {{ city }}\n{{ end }}\n";

    private static readonly InputList Declared = InputDeclarations.Read("inputs", SourceText.From(RandomData.Inputs)).Value!;

    [Fact]
    public void A_fix_mends_and_breaks_nothing()
    {
        // Another run, other drafts; to repeat one, set the variable to the seed it printed.
        string? given = Environment.GetEnvironmentVariable("PROMPTGEN_TEST_SEED");
        int seed = given is null ? Environment.TickCount : int.Parse(given, CultureInfo.InvariantCulture);
        output.WriteLine("PROMPTGEN_TEST_SEED=" + seed.ToString(CultureInfo.InvariantCulture));
        var random = new System.Random(seed);
        var texts = new RandomTemplate(random);
        var chats = new RandomTemplate(random, isChat: true);
        var made = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int mended = 0;
        for (int i = 0; i < Count; i++)
        {
            CheckedPrompt prompt = Check(Damaged(Draft(i % 2 == 0 ? texts.Next() : Lines + chats.Next(), random), random));
            for (int fixes = 0; fixes < MostFixes && FirstFix(prompt) is var (finding, fix); fixes++)
            {
                CheckedPrompt next = Check(TextEdits.Apply(prompt.Source.Source, fix.Edits));
                AssertMends(prompt, finding, next, seed);
                made[finding.Code] = made.GetValueOrDefault(finding.Code) + 1;
                prompt = next;
            }

            mended += prompt.Bound is not null && !CatalogueReview.Advice(prompt).Any(f => f.Diagnostic.Code == TemplateCodes.UnusedInput) ? 1 : 0;
        }

        output.WriteLine($"{mended} of {Count} drafts compile in the end and use their inputs; fixes: " + string.Join(", ", made.Select(m => $"{m.Key} {m.Value}")));
        Assert.True(mended > Count / 2, $"seed {seed}: only {mended} drafts are right in the end");
        foreach (string code in new[] { TemplateCodes.UndeclaredVariable, TemplateCodes.UnusedInput, TemplateCodes.UntrustedInstruction })
        {
            Assert.True(made.GetValueOrDefault(code) > 0, $"seed {seed}: nothing was done about {code}");
        }
    }

    private static (Diagnostic Finding, PromptFix Fix)? FirstFix(CheckedPrompt prompt)
    {
        foreach (CatalogueDiagnostic finding in prompt.Findings.Concat(CatalogueReview.Advice(prompt)))
        {
            if (PromptFixes.For(prompt, finding, Partials) is { } fix)
            {
                return (finding.Diagnostic, fix);
            }
        }

        return null;
    }

    private static void AssertMends(CheckedPrompt before, Diagnostic finding, CheckedPrompt after, int seed)
    {
        List<(string, string)> was = Said(before, before.Bound is not null);
        List<(string, string)> still = Said(after, before.Bound is not null);
        string story = $"seed {seed}: {finding.Code} {finding.Message}\n{before.Source.Source}\nbecame\n{after.Source.Source}";
        Assert.True(still.Count(f => f == (finding.Code, finding.Message)) < was.Count(f => f == (finding.Code, finding.Message)), story);
        Assert.True(still.All(was.Remove), story);
    }

    private static List<(string Code, string Message)> Said(CheckedPrompt prompt, bool withAdvice) =>
        [.. prompt.Findings.Concat(withAdvice ? CatalogueReview.Advice(prompt) : []).Select(f => (f.Diagnostic.Code, f.Diagnostic.Message))];

    private static RandomPartials Partials { get; } = new(Declared.Fields.First(f => f.Name == "items"));

    // Each input on its line, or all in braces; some are untrusted, and some are not declared.
    private static string Draft(string body, System.Random random)
    {
        var inputs = JsonNode.Parse(RandomData.Inputs)!.AsObject();
        var lines = new List<string>();
        foreach ((string name, JsonNode? type) in inputs)
        {
            string text = type!.ToJsonString();
            if (random.Next(6) > 0)
            {
                lines.Add($"{name}: {(text == "\"string\"" && random.Next(2) == 0 ? "{ type: string, trust: untrusted }" : text)}");
            }
        }

        string declared = random.Next(2) == 0
            ? "inputs: { " + string.Join(", ", lines) + " }\n"
            : "inputs: # of all kinds\n" + string.Concat(lines.Select(l => $"  {l} # it\n"));
        return $"---\n{declared}---\n{body}";
    }

    // A slip of the pen: two letters swapped in a name of the body.
    private static string Damaged(string draft, System.Random random)
    {
        string name = new[] { "name", "city", "count", "string.upcase", "user.first", "tags" }[random.Next(6)];
        int place = draft.IndexOf(name, draft.IndexOf("---\n", 4, StringComparison.Ordinal), StringComparison.Ordinal);
        return place < 0 ? draft : draft.Remove(place + name.Length - 2, 2).Insert(place + name.Length - 2, $"{name[^1]}{name[^2]}");
    }

    private static CheckedPrompt Check(string draft)
    {
        PromptSource source = PromptFileReader.Read(PromptId.TryParse("random")!, null, "random.prompt", SourceText.From(draft)).Value!;
        return PromptCheck.Check(source, Partials);
    }
}
