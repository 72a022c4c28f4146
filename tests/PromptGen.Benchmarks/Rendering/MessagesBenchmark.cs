using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Rendering;

/// <summary>A chat of two messages with a variable in each, against the two texts by interpolation and an array for them.</summary>
internal static class MessagesBenchmark
{
    private const double BytesBelow = 504;

    /// <summary>Measures.</summary>
    public static ResultTable Run(BenchmarkRun run)
    {
        // Variables, whose values the compiler cannot know.
        string company = "Nordlys Handel A/S";
        string question = "Can I change the delivery address?";
        IReadOnlyList<SubjectFigures> figures = Turns.Measure(
            run.Pace,
            Subject.Of<IReadOnlyList<PromptMessage>>("by hand", () => ByHand(company, question), IsRight),
            Subject.Of("accessor", () => Prompts.Answer.Render(company, question).Messages, IsRight));
        return new ResultTable(
            ["messages", ResultColumn.Figure("ratio to by hand"), "time", ResultColumn.Figure("allocated")],
            [.. figures.Select(f => new ResultRow(
                f.Name,
                [f.Ratio.ToString(), f.Time, f.Allocated],
                f == figures[1] ? Verdict.AtMost(f.Ratio, 1).And(Verdict.AtMost(f.Bytes, BytesBelow - 1, " B")) : null))]);
    }

    /// <summary>The messages by the accessor.</summary>
    internal static IReadOnlyList<PromptMessage> Render(string company, string question) => Prompts.Answer.Render(company, question).Messages;

    private static PromptMessage[] ByHand(string company, string question) =>
    [
        new(MessageRole.System, $"You are the support assistant of {company}. Be brief and exact, and say so when you do not know something."),
        new(MessageRole.User, $"Question: {question} Answer in three sentences at most."),
    ];

    private static bool IsRight(IReadOnlyList<PromptMessage> messages) => messages.SequenceEqual(
    [
        new PromptMessage(MessageRole.System, "You are the support assistant of Nordlys Handel A/S. Be brief and exact, and say so when you do not know something."),
        new PromptMessage(MessageRole.User, "Question: Can I change the delivery address? Answer in three sentences at most."),
    ]);
}
