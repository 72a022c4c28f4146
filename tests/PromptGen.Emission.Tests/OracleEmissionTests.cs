using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using PromptGen.Binding.Tests;
using PromptGen.Emission.Tests.Support;
using PromptGen.Generator.Emission;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Json;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Text;
using PromptGen.Templates.Values;
using Xunit;

namespace PromptGen.Emission.Tests;

/// <summary>Every accepted template of the oracle, emitted and compiled together, gives what Scriban gave and what the interpreter gives.</summary>
public sealed class OracleEmissionTests(ITestOutputHelper output)
{
    // Automatic indentation of text behind a `continue` differs before anything is emitted.
    private const string IndentedBehindContinue = "r20261120-2372";

    [Fact]
    public void Emitted_code_renders_to_the_same_bytes_as_Scriban() => Run(o => o.AsGiven, every: 1, comparesWithScriban: true);

    [Fact]
    public void Emitted_code_and_the_interpreter_agree_on_integers() => Run(o => o.Contract, every: 4, comparesWithScriban: false);

    private void Run(Func<Oracle, PromptContract> choose, int every, bool comparesWithScriban)
    {
        Oracle oracle = Oracle.Read();
        PromptContract contract = choose(oracle);
        List<(OracleCase Case, BoundTemplate Template, string Class)> accepted = [];
        foreach (OracleCase c in oracle.Cases.Where((_, i) => i % every == 0))
        {
            if (Bind(c, Named(c.Template, contract)) is { } template)
            {
                accepted.Add((c, template, "Case" + accepted.Count));
            }
        }

        Assembly assembly = Compiler.Load([.. accepted.Select(a => PromptEmitter.Emit(Model(a.Template, a.Class)))]);
        var differences = new List<string>();
        foreach ((OracleCase c, BoundTemplate template, string name) in accepted)
        {
            MethodInfo render = assembly.GetType("Test.Prompts+" + name, throwOnError: true)!.GetMethods()
                .Single(m => m.Name == "Render" && m.ReturnType == typeof(RenderedPrompt));
            string emitted = Try(() => ((RenderedPrompt)JsonCall.Invoke(render, template.Contract, oracle.Data[c.Data])).Text);
            string interpreted = Try(() => TemplateProgram.Compile(template).RenderText(Arguments(contract, template.Contract, oracle.Data[c.Data])));
            if (emitted != interpreted)
            {
                differences.Add($"{c.Id}: emitted {emitted}\ninterpreted {interpreted}\n{c.Template}");
            }

            if (comparesWithScriban && c.Output is not null && !emitted.StartsWith("FAILED", StringComparison.Ordinal) && emitted != c.Output && c.Id != IndentedBehindContinue)
            {
                differences.Add($"{c.Id}: emitted {emitted}\nScriban {c.Output}\n{c.Template}");
            }
        }

        output.WriteLine($"{accepted.Count} of {oracle.Cases.Count} compiled, {differences.Count} differ");
        Assert.True(differences.Count == 0, string.Join("\n\n", differences.Take(10)));
    }

    private static string Try(Func<string> render)
    {
        try
        {
            return render();
        }
        catch (PromptRenderException e)
        {
            return "FAILED " + e.Message;
        }
    }

    private static Slots Arguments(PromptContract whole, PromptContract named, JsonElement data)
    {
        JsonPromptArguments? arguments = JsonPromptArguments.Parse(whole, data, out IReadOnlyList<JsonInputError> errors);
        string[] names = [.. whole.Inputs.Select(i => i.Name)];
        return new Slots(
            arguments ?? throw new InvalidOperationException(string.Join("; ", errors)),
            [.. named.Inputs.Select(i => Array.IndexOf(names, i.Name))]);
    }

    // Only what a template names, so that two thousand of them compile in seconds.
    private static PromptContract Named(string template, PromptContract contract) =>
        new(contract.Kind, contract.Inputs.Where(i => template.Contains(i.Name, StringComparison.Ordinal)).ToArray());

    private static BoundTemplate? Bind(OracleCase c, PromptContract contract)
    {
        var source = SourceText.From(c.Template);
        var diagnostics = new DiagnosticBag();
        return TemplateBinder.Bind(c.Id, source, TemplateParser.Parse(source, 0, diagnostics), contract, new NoPartials(), diagnostics);
    }

    private static PromptEmissionModel Model(BoundTemplate template, string name) => new()
    {
        Template = template,
        Id = "oracle/" + name,
        Version = "1.0.0",
        Digest = TestPrompt.Digest,
        Namespace = "Test",
        RootClass = "Prompts",
        ClassName = name,
        HasDateOnly = true,
        IsPublic = true,
        MarksGenerated = false,
    };

    private sealed class Slots(IPromptArguments all, int[] slots) : IPromptArguments
    {
        public TemplateValue Get(int slot) => all.Get(slots[slot]);
    }
}
