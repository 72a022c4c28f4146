using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Interpretation.Tests.Oracle;

/// <summary>Same bytes as Scriban, or a located refusal: parsed, bound and interpreted, thousands of recorded templates.</summary>
public sealed partial class OracleTests(ITestOutputHelper output)
{
    /// <summary>The share of the templates that Scriban renders which have to be accepted, unless they may read a missing element.</summary>
    private const double Accepted = 0.95;

    [Fact]
    public void What_is_accepted_renders_as_Scriban_renders_it()
    {
        Recording recording = Recording.Read();
        var differences = new List<string>();
        var refusals = new List<string>();
        int counted = 0;
        int refused = 0;
        foreach (OracleCase @case in recording.Cases)
        {
            string? text = Render(recording.Recorded, @case, out string? refusal);
            if (text is not null && text != @case.Output)
            {
                differences.Add($"{@case.Id}\n  template: {Quote(@case.Template)}\n  data:     {@case.Data}\n  Scriban:  {Quote(@case.Output)}\n  here:     {Quote(text)}");
            }

            if (@case.Output is not null && !MayReadAMissingElement().IsMatch(@case.Template))
            {
                counted++;
                if (text is null)
                {
                    refused++;
                    refusals.Add($"{@case.Id}: {refusal}\n  template: {Quote(@case.Template)}");
                }
            }
        }

        output.WriteLine($"{recording.Cases.Count} templates; {differences.Count} differ; {refused} of {counted} refused");
        foreach (string line in differences.Take(30).Concat(refusals.Take(40)))
        {
            output.WriteLine(line);
        }

        Assert.True(counted > 1000, "the recording holds too few templates to prove anything");
        Assert.Empty(differences);
        Assert.True(refused <= counted * (1 - Accepted), $"{refused} of {counted} refused");
    }

    [Fact]
    public void Where_ints_and_numbers_give_the_same_text_it_is_Scribans()
    {
        Recording recording = Recording.Read();
        var differences = new List<string>();
        int counted = 0;
        int refused = 0;
        foreach (OracleCase @case in recording.Cases)
        {
            string? text = Render(recording.Declared, @case, out _);
            bool isAccepted = text is not null && text == Render(recording.Recorded, @case, out _);
            if (isAccepted && text != @case.Output)
            {
                differences.Add(@case.Id);
            }

            if (@case.Output is not null && !MayReadAMissingElement().IsMatch(@case.Template))
            {
                counted++;
                refused += isAccepted ? 0 : 1;
            }
        }

        output.WriteLine($"{differences.Count} differ; {refused} of {counted} refused or not the same for ints and numbers");
        Assert.Empty(differences);
        Assert.True(refused <= counted * (1 - Accepted), $"{refused} of {counted} refused");
    }

    /// <summary>What is rendered; null with the reason when it is refused at compile time or fails while it renders.</summary>
    private static string? Render(InputReading inputs, OracleCase @case, out string? refusal)
    {
        SourceText source = SourceText.From(@case.Template);
        var diagnostics = new DiagnosticBag();
        TemplateSyntax syntax = TemplateParser.Parse(source, 0, diagnostics);
        BoundTemplate? template = diagnostics.HasErrors
            ? null
            : TemplateBinder.Bind(@case.Id, source, syntax, inputs.Contract, new NoPartials(), diagnostics);
        if (template is null)
        {
            Diagnostic first = diagnostics.Items.First(d => d.Severity == DiagnosticSeverity.Error);
            Assert.InRange(first.Span.Start, 0, source.Length);
            refusal = $"{first.Code} {first.Message} at {Quote(source.ToString(first.Span))}";
            return null;
        }

        try
        {
            refusal = null;
            return TemplateProgram.Compile(template).RenderText(inputs.Data[@case.Data]);
        }
        catch (PromptRenderException e)
        {
            Assert.True(e.Line > 0 && e.Column > 0, "a failure without a place: " + e.Message);
            refusal = e.Message;
            return null;
        }
    }

    private static string Quote(string? text) =>
        text is null ? "(refused)" : "\"" + text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "\"";

    // A member of an element by position: items[0].title.
    [GeneratedRegex(@"\]\.|\((?:items|[^()]*) \| array\.(?:first|last)[^()]*\)\.")]
    private static partial Regex MayReadAMissingElement();
}
