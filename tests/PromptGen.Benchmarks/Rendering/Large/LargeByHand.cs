using System;
using Example = PromptGen.Benchmarks.Prompts.Large.Example;

namespace PromptGen.Benchmarks.Rendering.Large;

/// <summary>The large workload as somebody writes it who wants each text in one allocation, and writes it for this text alone: it is measured, and then written.</summary>
internal static class LargeByHand
{
    public static string Render(string company, Example[] examples, string question)
    {
        int length = LargeText.Task.Length + company.Length + LargeText.Study.Length + LargeText.Last.Length + question.Length + LargeText.EndOfLast.Length
            + (examples.Length * (LargeText.Question.Length + LargeText.Reply.Length + LargeText.EndOfExample.Length));
        foreach (ref readonly Example example in examples.AsSpan())
        {
            length += example.Question.Length + example.Answer.Length + (example.Note is { } note ? LargeText.Note.Length + note.Length : 0);
        }

        return string.Create(length, (company, examples, question), static (room, values) => Write(room, values.company, values.examples, values.question));
    }

    private static void Write(Span<char> room, string company, Example[] examples, string question)
    {
        room = room.Put(LargeText.Task).Put(company).Put(LargeText.Study);
        foreach (ref readonly Example example in examples.AsSpan())
        {
            room = room.Put(LargeText.Question).Put(example.Question).Put(LargeText.Reply).Put(example.Answer);
            if (example.Note is { } note)
            {
                room = room.Put(LargeText.Note).Put(note);
            }

            room = room.Put(LargeText.EndOfExample);
        }

        room.Put(LargeText.Last).Put(question).Put(LargeText.EndOfLast);
    }
}
