using System;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Scaffolding;

/// <summary>The draft that a new prompt begins with: the shortest that is right and shows where things go.</summary>
internal static class NewPrompt
{
    /// <summary>The whole file.</summary>
    public static string Draft(PromptKind kind) => kind switch
    {
        PromptKind.Chat =>
            """
            ---
            inputs:
              question: { type: string, trust: untrusted, max_length: 2000 }
            settings: { temperature: 0.2 }
            ---
            {{ role "system" }}
            You answer questions. Say so when you do not know.
            {{ role "user" }}
            {{ question }}

            """,
        PromptKind.Text =>
            """
            ---
            inputs:
              topic: string
            settings: { temperature: 0.2 }
            ---
            Write a paragraph about {{ topic }}.

            """,
        PromptKind.Partial =>
            """
            ---
            kind: partial
            ---
            Answer in plain words, and in the language that you are asked in.

            """,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of prompt."),
    };
}
