using System;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Releases;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Scaffolding;

// Not the runtime's, which says where a rendered prompt came from.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>The prompt that a new catalogue begins with: small, free of findings, and released once so that it can be pinned.</summary>
internal static class SamplePrompt
{
    /// <summary>Its draft, and the text of its first version.</summary>
    public const string Text =
        """
        ---
        # What callers supply. 'untrusted' marks text that anyone may have written: it never reaches a system message.
        inputs:
          customer_name: string
          plan: { type: enum, values: [free, pro], default: free }
          question: { type: string, trust: untrusted, max_length: 2000 }
        settings: { temperature: 0.2 }
        ---
        {{ role "system" }}
        You answer questions of {{ customer_name }}, who is on the {{ plan }} plan, in at most five sentences.
        {{~ if plan == "pro" ~}}
        Offer a call with an expert when the question is a hard one.
        {{~ end ~}}
        {{ role "user" }}
        {{ question }}

        """;

    /// <summary>Its test cases.</summary>
    public const string Tests =
        """
        # 'promptgen test' renders each case and holds it against what is expected.
        cases:
          - name: answers a customer of the free plan
            inputs: { customer_name: Ana, question: "Where is my invoice?" }
            roles: [system, user]
            in:
              - { role: system, contains: "You answer questions of Ana" }
              - { role: system, not_contains: expert }
              - { role: user, contains: "Where is my invoice?" }

          - name: offers an expert to a customer of the pro plan
            inputs: { customer_name: Ana, plan: pro, question: "Where is my invoice?" }
            in:
              - { role: system, contains: "a call with an expert" }

        """;

    /// <summary>The prompt.</summary>
    public static PromptId Id { get; } = PromptId.TryParse("answer-question")!;

    /// <summary>Its first version and the manifest that lists it.</summary>
    /// <param name="author">Who makes the catalogue.</param>
    /// <param name="time">When, in UTC.</param>
    public static Release Release(string author, DateTime time)
    {
        SourceText source = PromptBytes.FromDecoded("", Text).Value!;
        PromptSource draft = PromptFileReader.Read(Id, null, "", source).Value!;
        Manifest manifest = Manifest.Empty with { Description = "Answers a customer's question; a sample to start from." };
        return ReleaseBuilder.Build(draft, [], manifest, new ReleaseNote(BumpRule.First, author, time, "First version, made by 'promptgen init'"));
    }
}
