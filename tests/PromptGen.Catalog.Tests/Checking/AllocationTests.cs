using System;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Naming;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Checking;

/// <summary>What a look at one prompt allocates, with some room: a catalogue has thousands, and a review looks at each.</summary>
public class AllocationTests
{
    private const string Text =
        """
        ---
        inputs:
          customer_name: { type: string, description: What the customer is called., max_length: 100 }
          plan: { type: enum, values: [team, business, trial], description: What the customer pays for. }
          balance: decimal
          is_urgent: { type: bool, default: false }
          due: date?
          tickets:
            type: list
            items:
              id: int
              subject: { type: string, trust: untrusted, max_length: 400 }
              tags: { type: list, items: string }
            default: []
        settings: { temperature: 0.5, max_output_tokens: 1700 }
        ---
        {{ role "system" }}
        You help {{ customer_name | string.upcase }}, who is on the {{ plan }} plan.
        {{~ if is_urgent ~}}
        Answer at once.
        {{~ else if balance > 660 ~}}
        The account is {{ balance }} in credit.
        {{~ end ~}}
        {{~ case plan ~}}
        {{~ when "team" ~}}
        Say you.
        {{~ when "business" ~}}
        Say they.
        {{~ end ~}}
        {{ role "user" }}
        {{~ if due ~}}
        Due on {{ due | date.to_string "%Y-%m-%d" }}.
        {{~ end ~}}
        {{~ for t in tickets ~}}
        {{ for.index + 1 }}. #{{ t.id }} {{ t.subject }}{{ if t.tags.size > 0 }}, about {{ t.tags | array.join ", " }}{{ end }}
        {{~ end ~}}

        """;

    // YamlDotNet's pools have a builder ready or make one, as other threads left them: a few hundred bytes more or less.
    private const int MostToRead = 43_500;
    private const int MostToReadAPin = 2_500;
    private const int MostToName = 3_500;
    private const int MostToParse = 13_500;
    private const int MostToCheck = 26_000;
    private const int MostToAdvise = 12_500;

    private static readonly PromptCatalogue Catalogue = new FileSet().With("p/p.prompt", Text).Read();
    private static readonly PromptSource Draft = Catalogue.Prompts[0].Draft!;

    [Fact]
    public void ReadingAFile()
    {
        SourceText source = PromptText.Source(Text);

        AssertBelow(MostToRead, () => PromptFileReader.Read(Draft.Id, null, Draft.Path, source));
    }

    [Fact]
    public void ReadingALock()
    {
        LockEntry[] pins = [.. Enumerable.Range(0, 100).Select(i => new LockEntry(PromptText.Id("p/p" + i), "1.0.0", PromptText.Version("1.0.0"), Draft.Digest))];
        SourceText source = PromptText.Source(LockWriter.Write(pins));

        AssertBelow(MostToReadAPin * pins.Length, () => Assert.Empty(LockReader.Read("prompts.lock.json", source).Diagnostics));
    }

    [Fact]
    public void HoldingItsNamesAgainstTheRules() => AssertBelow(MostToName, () => InputNameRule.Check(Draft.Id, Draft.Header, new DiagnosticBag()));

    [Fact]
    public void ParsingItsBody() => AssertBelow(MostToParse, () => Draft.ParseBody());

    [Fact]
    public void CheckingIt() => AssertBelow(MostToCheck, () => Check(Draft));

    [Fact]
    public void AdvisingOnIt()
    {
        CheckedPrompt file = Check(Draft);

        AssertBelow(MostToAdvise, () => Assert.Empty(CatalogueReview.Advice(file).ToArray()));
    }

    [Fact]
    public void ItsTextIsNotCopied()
    {
        PromptSource shorter = WithLines(1);
        PromptSource longer = WithLines(5_000);

        Assert.Equal(Allocated(() => Check(shorter)), Allocated(() => Check(longer)));
    }

    private static PromptSource WithLines(int count) =>
        new FileSet().With("p/p.prompt", Text + string.Concat(Enumerable.Repeat("A line of plain text.\n", count))).Read().Prompts[0].Draft!;

    private static CheckedPrompt Check(PromptSource file)
    {
        CheckedPrompt found = PromptCheck.Check(file, Catalogue.PartialsOf(file));
        Assert.Empty(found.Findings);
        return found;
    }

    private static void AssertBelow(int most, Action work)
    {
        long allocated = Allocated(work);
        Assert.True(allocated < most, $"{allocated} bytes were allocated, more than {most}.");
    }

    private static long Allocated(Action work)
    {
        // What is made once and for all is made before.
        work();
        work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
