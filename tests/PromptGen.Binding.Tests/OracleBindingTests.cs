using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Json;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>What Scriban renders is accepted, and means the same.</summary>
public sealed partial class OracleBindingTests(ITestOutputHelper output)
{
    [Fact]
    public void Nearly_all_that_Scriban_renders_is_accepted()
    {
        Oracle oracle = Oracle.Read();
        var refusals = new Dictionary<string, List<string>>();
        int accepted = 0;
        int counted = 0;
        foreach (OracleCase c in oracle.Cases.Where(c => c.Output is not null))
        {
            BoundTemplate? template = Bind(oracle.Contract, c, out SourceText source, out DiagnosticBag diagnostics);
            bool readsMissing = MissingElement().IsMatch(c.Template);
            counted += readsMissing ? 0 : 1;
            if (template is not null)
            {
                TreeChecker.Check(template);
                accepted += readsMissing ? 0 : 1;
                continue;
            }

            if (readsMissing)
            {
                continue;
            }

            Diagnostic first = diagnostics.Items.First(d => d.Severity == DiagnosticSeverity.Error);
            string reason = first.Code + " " + Quoted().Replace(first.Message, "`…`");
            if (!refusals.TryGetValue(reason, out List<string>? places))
            {
                refusals.Add(reason, places = []);
            }

            places.Add($"{c.Id}: {source.ToString(first.Span)} — {first.Message}");
        }

        foreach ((string reason, List<string> places) in refusals.OrderByDescending(r => r.Value.Count))
        {
            output.WriteLine($"{places.Count} {reason}");
            foreach (string place in places.Take(3))
            {
                output.WriteLine("    " + place);
            }
        }

        output.WriteLine($"{accepted} of {counted} accepted");
        Assert.True(accepted >= counted * 0.95, $"{accepted} of {counted} accepted");
    }

    [Fact]
    public void What_is_accepted_renders_to_the_same_bytes()
    {
        Oracle oracle = Oracle.Read();
        int rendered = 0;
        var differences = new List<string>();
        foreach (OracleCase c in oracle.Cases.Where(c => c.Output is not null))
        {
            if (Render(oracle, oracle.AsGiven, c) is { } text)
            {
                rendered++;
                if (text != c.Output)
                {
                    differences.Add($"{c.Id} {c.Template}\n--- Scriban\n{c.Output}\n--- PromptGen\n{text}\n");
                }
            }
        }

        output.WriteLine($"{rendered} rendered, {differences.Count} differ");
        Assert.True(differences.Count == 0, string.Join("\n", differences.Take(10)));
        Assert.True(rendered > oracle.Cases.Count / 2);
    }

    [Fact]
    public void With_true_ints_only_what_doubles_explain_differs()
    {
        Oracle oracle = Oracle.Read();
        int differing = 0;
        foreach (OracleCase c in oracle.Cases.Where(c => c.Output is not null))
        {
            if (Render(oracle, oracle.Contract, c) is { } text && text != c.Output)
            {
                differing++;
                Assert.Equal(c.Output, Render(oracle, oracle.AsGiven, c));
            }
        }

        output.WriteLine($"{differing} differ");
        Assert.True(differing < oracle.Cases.Count / 20, $"{differing} differ");
    }

    private static string? Render(Oracle oracle, PromptContract contract, OracleCase c)
    {
        if (Bind(contract, c, out _, out _) is not { } template)
        {
            return null;
        }

        JsonPromptArguments arguments = JsonPromptArguments.Parse(contract, oracle.Data[c.Data], out var errors)!;
        Assert.Empty(errors);
        try
        {
            return TemplateProgram.Compile(template).RenderText(arguments);
        }
        catch (PromptRenderException)
        {
            return null;
        }
    }

    private static BoundTemplate? Bind(PromptContract contract, OracleCase c, out SourceText source, out DiagnosticBag diagnostics)
    {
        source = SourceText.From(c.Template);
        diagnostics = new DiagnosticBag();
        TemplateSyntax syntax = TemplateParser.Parse(source, 0, diagnostics);
        return TemplateBinder.Bind(c.Id, source, syntax, contract, NoPartials.Instance, diagnostics);
    }

    [GeneratedRegex(@"\]\.")]
    private static partial Regex MissingElement();

    [GeneratedRegex("`[^`]*`|\"[^\"]*\"")]
    private static partial Regex Quoted();
}
