using System;
using System.Globalization;
using System.Linq;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Language.Tests.Random;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Json;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Language.Tests;

/// <summary>What is read from an artefact renders to what its source renders to, also when it fails, and says the same place then.</summary>
public sealed class RandomArtefactTests(ITestOutputHelper output)
{
    private const int Count = 1500;
    private const int DataPerTemplate = 3;
    private const string FrontMatter = "---\nwhatever: stands here\n---\n";

    [Theory]
    [InlineData(PromptKind.Text)]
    [InlineData(PromptKind.Chat)]
    public void An_artefact_renders_as_its_source_does(PromptKind kind)
    {
        // Another run, other templates; to repeat one, set the variable to the seed it printed.
        string? given = Environment.GetEnvironmentVariable("PROMPTGEN_TEST_SEED");
        int seed = given is null ? Environment.TickCount : int.Parse(given, CultureInfo.InvariantCulture);
        output.WriteLine("PROMPTGEN_TEST_SEED=" + seed.ToString(CultureInfo.InvariantCulture));
        var random = new System.Random(seed);
        var templates = new RandomTemplate(random, kind == PromptKind.Chat);
        var contract = new PromptContract(kind, [.. InputDeclarations.Read("inputs", SourceText.From(RandomData.Inputs)).Value!.Fields]);
        var partials = new RandomPartials(contract.Inputs.First(i => i.Name == "items"));
        int compared = 0;
        int failed = 0;
        for (int i = 0; i < Count; i++)
        {
            SourceText source = SourceText.From(FrontMatter + templates.Next());
            if (Bind(source, contract, partials) is not { } prompt)
            {
                continue;
            }

            TemplateProgram expected = TemplateProgram.Compile(prompt);
            TemplateProgram actual = Travel(prompt);
            for (int j = 0; j < DataPerTemplate; j++)
            {
                string data = RandomData.Next(random);
                string rendered = Render(expected, data, out bool isFailure);
                Assert.True(rendered == Render(actual, data, out _), $"seed {seed}: the artefact renders to something else\n{source.Text}\n{data}");
                compared++;
                failed += isFailure ? 1 : 0;
            }
        }

        output.WriteLine($"{compared} renderings compared, {failed} of them failures");
        Assert.True(compared > Count * DataPerTemplate * 7 / 10, $"seed {seed}: only {compared} were compared");
    }

    private static BoundTemplate? Bind(SourceText source, PromptContract contract, IPartialResolver partials)
    {
        var diagnostics = new DiagnosticBag();
        return TemplateBinder.Bind("random", source, TemplateParser.Parse(source, FrontMatter.Length, diagnostics), contract, partials, diagnostics);
    }

    // Into bytes and back, as over a network.
    private static TemplateProgram Travel(BoundTemplate prompt)
    {
        string digest = "sha256:" + new string('0', 64);
        var artefact = new PromptArtefact(
            prompt.Id,
            "1.0.0",
            digest,
            prompt.Contract,
            ArtefactBody.Of(prompt.Source, FrontMatter.Length),
            prompt.Partials.Select(p => new ArtefactPartial(p.Id, p.Version, digest, p.Contract.Inputs, ArtefactBody.Of(p.Source, 0))));
        PromptArtefact? read = ArtefactReader.Read(ArtefactWriter.WriteBytes(artefact), out JsonProblem? problem);
        Assert.Null(problem);
        var diagnostics = new DiagnosticBag();
        TemplateProgram? program = ArtefactPrograms.Compile(read!, diagnostics, []);
        Assert.False(diagnostics.HasErrors);
        return program!;
    }

    private static string Render(TemplateProgram program, string data, out bool isFailure)
    {
        JsonPromptArguments arguments = JsonPromptArguments.Parse(program.Contract, data, out _)!;
        isFailure = false;
        try
        {
            return program.Kind == PromptKind.Text
                ? program.RenderText(arguments)
                : string.Concat(program.RenderMessages(arguments, []).Select(m => $"\u0001{m.Role}\u0002{m.Text}"));
        }
        catch (PromptRenderException failure)
        {
            isFailure = true;
            return FormattableString.Invariant($"{failure.Line},{failure.Column}: {failure.Reason} {failure.Message}");
        }
    }
}
