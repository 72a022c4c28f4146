using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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

/// <summary>Whatever data make a random chat template write into a message was foreseen by looking at the template alone.</summary>
public sealed class RandomTrustTests(ITestOutputHelper output)
{
    private const int Count = 3000;
    private const int DataPerTemplate = 3;

    [Fact]
    public void Untrusted_text_reaches_no_message_that_was_not_foreseen()
    {
        // Another run, other templates; to repeat one, set the variable to the seed it printed.
        string? given = Environment.GetEnvironmentVariable("PROMPTGEN_TEST_SEED");
        int seed = given is null ? Environment.TickCount : int.Parse(given, CultureInfo.InvariantCulture);
        output.WriteLine("PROMPTGEN_TEST_SEED=" + seed.ToString(CultureInfo.InvariantCulture));
        var random = new System.Random(seed);
        var templates = new RandomTemplate(random, isChat: true);
        int reached = 0;
        int clean = 0;
        int bound = 0;
        int foreseen = 0;
        for (int i = 0; i < Count; i++)
        {
            var trust = new RandomTrust(random);
            string template = templates.Next();
            if (Bind(template, trust.Inputs) is not { } prompt)
            {
                continue;
            }

            bound++;
            IReadOnlyList<UntrustedWrite> writes = TrustFlow.Find(prompt);
            bool isForeseen = writes.Any(w => (w.Open & OpenMessages.Instructions) != 0);
            clean += isForeseen ? 0 : 1;
            foreseen += isForeseen ? 1 : 0;
            bool isReached = false;
            for (int j = 0; j < DataPerTemplate; j++)
            {
                string data = trust.Mark(RandomData.Next(random));
                foreach ((PromptMessage message, string input) in Render(prompt, data).SelectMany(m => trust.FindIn(m.Text).Select(input => (m, input))))
                {
                    OpenMessages role = Enum.Parse<OpenMessages>(message.Role.ToString());
                    isReached |= (role & OpenMessages.Instructions) != 0;
                    Assert.True(
                        writes.Any(w => w.Input == input && (w.Open & role) != 0),
                        $"seed {seed}: `{input}` reaches a {message.Role} message\n{template}\n{data}");
                }
            }

            reached += isReached ? 1 : 0;
        }

        // Were every template reported, or none ever written to, this would show nothing.
        output.WriteLine($"{bound} of {Count} bound; {foreseen} may write untrusted text into instructions, {reached} did; {clean} cannot");
        Assert.True(bound > Count * 8 / 10, $"seed {seed}: only {bound} templates are well typed");
        Assert.True(reached > foreseen / 2, $"seed {seed}: of {foreseen} templates that may write untrusted text into instructions only {reached} did");
        Assert.True(clean > Count / 20, $"seed {seed}: only {clean} templates write none");
    }

    private static BoundTemplate? Bind(string template, IReadOnlyList<FieldDeclaration> inputs)
    {
        SourceText source = SourceText.From(template);
        var diagnostics = new DiagnosticBag();
        var contract = new PromptContract(PromptKind.Chat, inputs);
        return TemplateBinder.Bind("random", source, TemplateParser.Parse(source, 0, diagnostics), contract, new RandomPartials(inputs.First(i => i.Name == "items")), diagnostics);
    }

    private static PromptMessage[] Render(BoundTemplate prompt, string data)
    {
        try
        {
            return TemplateProgram.Compile(prompt).RenderMessages(JsonPromptArguments.Parse(prompt.Contract, data, out _)!, []);
        }
        catch (PromptRenderException)
        {
            // Arithmetic that only these data make overflow.
            return [];
        }
    }
}
