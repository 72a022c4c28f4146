using System.Runtime.CompilerServices;

namespace PromptGen.Benchmarks.Rendering.Large;

/// <summary>The large workload by what the compiler makes of an interpolated string, which has no loops of its own.</summary>
internal static class LargeInterpolated
{
    public static string Render(string company, Prompts.Large.Example[] examples, string question)
    {
        int literalsOfExample = LargeText.Question.Length + LargeText.Reply.Length + LargeText.Note.Length + LargeText.EndOfExample.Length;
        int literals = LargeText.Task.Length + LargeText.Study.Length + (examples.Length * literalsOfExample) + LargeText.Last.Length + LargeText.EndOfLast.Length;
        DefaultInterpolatedStringHandler text = new(literals, formattedCount: 2 + (3 * examples.Length));
        text.AppendLiteral(LargeText.Task);
        text.AppendFormatted(company);
        text.AppendLiteral(LargeText.Study);
        foreach (Prompts.Large.Example example in examples)
        {
            text.AppendLiteral(LargeText.Question);
            text.AppendFormatted(example.Question);
            text.AppendLiteral(LargeText.Reply);
            text.AppendFormatted(example.Answer);
            if (example.Note is { } note)
            {
                text.AppendLiteral(LargeText.Note);
                text.AppendFormatted(note);
            }

            text.AppendLiteral(LargeText.EndOfExample);
        }

        text.AppendLiteral(LargeText.Last);
        text.AppendFormatted(question);
        text.AppendLiteral(LargeText.EndOfLast);
        return text.ToStringAndClear();
    }
}
