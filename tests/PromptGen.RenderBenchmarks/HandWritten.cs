using System;
using System.Collections.Generic;
using System.Globalization;

namespace PromptGen.RenderBenchmarks;

/// <summary>What somebody would write who wants each text in one allocation and writes it for one prompt alone.</summary>
internal static class HandWritten
{
    public const string Greeting = "Dear {{ name }}";

    public const string Answer = Before + "{{ question }}" + After;

    public const string Tickets = "Open tickets:\n{{ for s in subjects }}- {{ s }}\n{{ end }}{{ count }} in all.";

    private const string Dear = "Dear ";
    private const string Before = "You are a careful assistant of the shop. Answer in three sentences at most and never promise what you cannot keep. When you do not know, say so.\n";
    private const string After = "\nAnswer, and mind the tone: polite, brief, exact. Do not repeat the question in the answer.";
    private const string Open = "Open tickets:\n";
    private const string InAll = " in all.";

    private static readonly PromptIdentity Identity = new("hand-written", "1.0.0", new string('0', 64));

    public static RenderedPrompt RenderGreeting(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new RenderedPrompt(
            string.Create(Dear.Length + name.Length, name, static (text, name) =>
            {
                Dear.CopyTo(text);
                name.CopyTo(text[Dear.Length..]);
            }),
            Identity);
    }

    public static RenderedPrompt RenderAnswer(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new RenderedPrompt(
            string.Create(Before.Length + question.Length + After.Length, question, static (text, question) =>
            {
                Before.CopyTo(text);
                question.CopyTo(text[Before.Length..]);
                After.CopyTo(text[(Before.Length + question.Length)..]);
            }),
            Identity);
    }

    public static RenderedPrompt RenderTickets(IReadOnlyList<string> subjects, long count)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        Span<char> digits = stackalloc char[20];
        count.TryFormat(digits, out int digitCount, default, CultureInfo.InvariantCulture);
        int length = Open.Length + digitCount + InAll.Length;
        for (int i = 0; i < subjects.Count; i++)
        {
            ArgumentNullException.ThrowIfNull(subjects[i]);
            length += subjects[i].Length + 3;
        }

        return new RenderedPrompt(string.Create(length, (subjects, count), static (text, state) => WriteTickets(text, state.subjects, state.count)), Identity);
    }

    private static void WriteTickets(Span<char> text, IReadOnlyList<string> subjects, long count)
    {
        Open.CopyTo(text);
        text = text[Open.Length..];
        for (int i = 0; i < subjects.Count; i++)
        {
            "- ".CopyTo(text);
            subjects[i].CopyTo(text[2..]);
            text[subjects[i].Length + 2] = '\n';
            text = text[(subjects[i].Length + 3)..];
        }

        count.TryFormat(text, out int written, default, CultureInfo.InvariantCulture);
        InAll.CopyTo(text[written..]);
    }
}
