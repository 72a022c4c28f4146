using System.Globalization;
using System.Linq;
using System.Text;

namespace PromptGen.Benchmarks.Builds;

/// <summary>The text of a sample prompt: a support chat with typed inputs, roles, conditions and loops, 4 KB long. The same number gives the same text everywhere.</summary>
internal static class SampleText
{
    /// <summary>Bytes of a prompt's file, within the length of a sentence.</summary>
    public const int Size = 4096;

    private static readonly string[] Subjects = ["The answer", "Each step", "Every figure", "A refund", "The summary", "A quotation", "The first line", "Any promise", "An apology", "The next action"];

    private static readonly string[] Verbs = ["has to name", "leaves out", "begins with", "is checked against", "never repeats", "explains", "stands before", "agrees with"];

    private static readonly string[] Objects = ["the customer's own words", "the terms of the plan", "what the ticket says", "the date of the invoice", "the policy in force", "the person who decides", "what was tried before", "the amount that is due"];

    private static readonly string[] Values = ["basic", "plus", "gold", "team", "business", "partner", "trial", "legacy"];

    /// <summary>A released version: its own text with the partial that it includes.</summary>
    /// <param name="number">Which prompt.</param>
    /// <param name="partialDigest">The partial's digest.</param>
    public static string Released(int number, string partialDigest) => Text(number, $"includes:\n  - {{ id: {Partial}, version: 1.0.0, digest: \"{partialDigest}\" }}\n");

    /// <summary>The draft of which that version was made.</summary>
    public static string Draft(int number) => Text(number, "");

    /// <summary>The id of the partial that all prompts include.</summary>
    public const string Partial = "shared/house-style";

    /// <summary>The partial's text.</summary>
    public const string PartialText = "---\nkind: partial\ninputs:\n  tone: { type: string, default: friendly }\n---\nWrite in a {{ tone }} tone, in short sentences, and promise nothing that you cannot do yourself.\n";

    /// <summary>A prompt of a quarter of the length, which is its own draft and includes nothing: so that a project can have ten thousand.</summary>
    /// <param name="number">Which prompt.</param>
    public static string Short(int number)
    {
        var random = new Sequence(number);
        string text = string.Create(CultureInfo.InvariantCulture, $$$"""
            ---
            inputs:
              customer_name: { type: string, max_length: 100 }
              plan: { type: enum, values: [{{{string.Join(", ", Values.Skip(random.Next(4)).Take(3))}}}] }
            ---
            You are assistant {{{number}}} of the support desk and help {{ customer_name }}, who is on the {{ plan }} plan.

            """).ReplaceLineEndings("\n");
        while (text.Length < Size / 4)
        {
            text += "- " + Sentence(random) + "\n";
        }

        return text;
    }

    private static string Text(int number, string includes)
    {
        var random = new Sequence(number);
        string[] plans = [.. Values.Skip(random.Next(4)).Take(3 + random.Next(2))];
        string head = string.Create(CultureInfo.InvariantCulture, $$$"""
            ---
            inputs:
              customer_name: { type: string, description: What the customer is called., max_length: 100 }
              plan: { type: enum, values: [{{{string.Join(", ", plans)}}}], description: What the customer pays for. }
              balance: decimal
              is_urgent: { type: bool, default: false }
              due: date?
              question: { type: string, trust: untrusted, max_length: 2000 }
              tickets:
                type: list
                items:
                  id: int
                  subject: { type: string, trust: untrusted, max_length: 400 }
                  opened: date
                  tags: { type: list, items: string }
                default: []
            settings: { temperature: 0.{{{random.Next(10)}}}, max_output_tokens: {{{400 + (random.Next(16) * 100)}}} }
            {{{includes}}}---
            {{ role "system" }}
            You are assistant {{{number}}} of the support desk and help {{ customer_name }}, who is on the {{ plan }} plan.
            {{ include "{{{Partial}}}" tone: "calm" }}
            {{~ if is_urgent ~}}
            Answer within {{{random.Next(9) + 2}}} sentences: {{ customer_name | string.upcase }} waits on the telephone.
            {{~ else if balance > {{{random.Next(900) + 100}}} ~}}
            The account is {{ balance }} in credit; say so before anything else.
            {{~ else ~}}
            Take the time that the answer needs.
            {{~ end ~}}
            {{~ case plan ~}}
            {{~ when "{{{plans[0]}}}" ~}}
            {{{Sentence(random)}}}
            {{~ when "{{{plans[1]}}}", "{{{plans[2]}}}" ~}}
            {{{Sentence(random)}}}
            {{~ end ~}}

            """).ReplaceLineEndings("\n");
        const string Tail = """
            {{ role "user" }}
            {{~ if due ~}}
            The invoice is due on {{ due | date.to_string "%Y-%m-%d" }}.
            {{~ end ~}}
            {{~ for t in tickets ~}}
            {{ for.index + 1 }}. #{{ t.id }} {{ t.subject }} ({{ t.opened }}){{ if t.tags.size > 0 }}, about {{ t.tags | array.join ", " }}{{ end }}
            {{~ else ~}}
            There is no open ticket.
            {{~ end ~}}
            {{ question }}

            """;
        string tail = Tail.ReplaceLineEndings("\n");
        var text = new StringBuilder(head);
        // Without what a release writes into the header: a draft and its release have the same body.
        for (int line = 0; text.Length - includes.Length + tail.Length < Size; line++)
        {
            text.Append(line % 4 == 0 ? "## " : "- ").Append(Sentence(random)).Append('\n');
        }

        return text.Append(tail).ToString();
    }

    private static string Sentence(Sequence random) =>
        $"{Subjects[random.Next(Subjects.Length)]} {Verbs[random.Next(Verbs.Length)]} {Objects[random.Next(Objects.Length)]}, and {Subjects[random.Next(Subjects.Length)].ToLowerInvariant()} {Verbs[random.Next(Verbs.Length)]} {Objects[random.Next(Objects.Length)]}.";

    // The framework's own generator may give other numbers in its next version.
    private sealed class Sequence(int seed)
    {
        private uint _state = (uint)seed * 2654435761 + 12345;

        public int Next(int below)
        {
            _state = (_state * 1664525) + 1013904223;
            return (int)((_state >> 8) % (uint)below);
        }
    }
}
