using System;
using System.Buffers;
using Example = PromptGen.Benchmarks.Prompts.Large.Example;
using Text = PromptGen.Benchmarks.Rendering.Large.LargeText.Utf8;

namespace PromptGen.Benchmarks.Rendering.Large;

/// <summary>The large workload as UTF-8 as somebody writes it for this text alone: room for the longest that it can be, and one pass.</summary>
internal static class LargeUtf8ByHand
{
    public static void Render(IBufferWriter<byte> destination, string company, Example[] examples, string question)
    {
        Span<byte> room = destination.GetSpan(MostOf(company, examples, question));
        Span<byte> rest = room.Put(Text.Task).Put(company).Put(Text.Study);
        foreach (ref readonly Example example in examples.AsSpan())
        {
            rest = rest.Put(Text.Question).Put(example.Question).Put(Text.Reply).Put(example.Answer);
            if (example.Note is { } note)
            {
                rest = rest.Put(Text.Note).Put(note);
            }

            rest = rest.Put(Text.EndOfExample);
        }

        rest = rest.Put(Text.Last).Put(question).Put(Text.EndOfLast);
        destination.Advance(room.Length - rest.Length);
    }

    private static int MostOf(string company, Example[] examples, string question)
    {
        int literals = Text.Task.Length + Text.Study.Length + Text.Last.Length + Text.EndOfLast.Length
            + (examples.Length * (Text.Question.Length + Text.Reply.Length + Text.Note.Length + Text.EndOfExample.Length));
        int units = company.Length + question.Length;
        foreach (ref readonly Example example in examples.AsSpan())
        {
            units += example.Question.Length + example.Answer.Length + (example.Note?.Length ?? 0);
        }

        return literals + (Pieces.MostBytes * units);
    }
}
