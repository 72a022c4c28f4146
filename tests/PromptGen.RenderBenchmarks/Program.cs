using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using PromptGen.Emission.Tests.Support;
using PromptGen.Generator.Emission;
using PromptGen.Templates.Contracts;
using static PromptGen.Emission.Tests.Support.TestPrompt;

namespace PromptGen.RenderBenchmarks;

/// <summary>Measures calls whose prompts nothing overrides against what somebody would write by hand, and writes the table into the page that is named.</summary>
internal static class Program
{
    private const string Begin = "<!-- rendering: begin -->\n";
    private const string End = "<!-- rendering: end -->";
    private const string Question = "Where is my order 4711? It should have been here last week.";

    private const string Verb = "measure";
    private const int Processes = 7;

    private static int Main(string[] args)
    {
        switch (args)
        {
            case [Verb]:
                Measure();
                return 0;
            case [string page]:
                Write(page);
                return 0;
            default:
                Console.Error.WriteLine("usage: PromptGen.RenderBenchmarks docs/benchmarks.md");
                return 2;
        }
    }

    /// <summary>Measures in several processes, since how the runtime lays code out differs from one to the next, and writes the table.</summary>
    private static void Write(string page)
    {
        List<Figures[]> runs = [];
        for (int i = 0; i < Processes; i++)
        {
            using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Verb) { RedirectStandardOutput = true })!;
            runs.Add([.. process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Figures.Parse)]);
            process.WaitForExit();
        }

        StringBuilder table = new();
        table.Append(CultureInfo.InvariantCulture, $"Measured on {Environment.ProcessorCount} cores of {Processor()}, {RuntimeInformation.FrameworkDescription}, Linux, {DateTime.UtcNow:yyyy-MM-dd}.\n\n");
        table.Append("| text | accessor | by hand | ratio |\n|---|---|---|---|\n");
        for (int row = 0; row < runs[0].Length; row++)
        {
            table.Append(Figures.Row([.. runs.Select(r => r[row])]));
        }

        Console.Write(table);
        string text = File.ReadAllText(page);
        int from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        File.WriteAllText(page, string.Concat(text.AsSpan(0, from), table.ToString(), text.AsSpan(text.IndexOf(End, StringComparison.Ordinal))));
    }

    private static void Measure()
    {
        string[] subjects = ["The invoice of August is missing", "Give me a refund", "Where is it?"];
        var greeting = Compiled<Func<string, RenderedPrompt>>(HandWritten.Greeting, Input("name", PromptType.String));
        var answer = Compiled<Func<string, RenderedPrompt>>(HandWritten.Answer, Input("question", PromptType.String));
        var tickets = Compiled<Func<IReadOnlyList<string>, long, RenderedPrompt>>(HandWritten.Tickets, Input("subjects", PromptType.ListOf(PromptType.String)), Input("count", PromptType.Int));
        var utf8 = Compiled<Func<IBufferWriter<byte>, string, PromptIdentity>>(HandWritten.Answer, Input("question", PromptType.String));
        Func<string, RenderedPrompt> greetingByHand = HandWritten.RenderGreeting;
        Func<string, RenderedPrompt> answerByHand = HandWritten.RenderAnswer;
        Func<IReadOnlyList<string>, long, RenderedPrompt> ticketsByHand = HandWritten.RenderTickets;
        if (greeting("Ana").Text != greetingByHand("Ana").Text || answer(Question).Text != answerByHand(Question).Text || tickets(subjects, 3).Text != ticketsByHand(subjects, 3).Text)
        {
            throw new InvalidOperationException("the two ways give different texts");
        }

        ArrayBufferWriter<byte> destination = new(4096);
        Comparison[] comparisons =
        [
            new("15 characters, one input", n => Repeat(n, () => greeting("Ana Maria")), n => Repeat(n, () => greetingByHand("Ana Maria"))),
            new("300 characters, one input", n => Repeat(n, () => answer(Question)), n => Repeat(n, () => answerByHand(Question))),
            new("100 characters, a list and a number", n => Repeat(n, () => tickets(subjects, 3)), n => Repeat(n, () => ticketsByHand(subjects, 3))),
            new("300 characters as UTF-8", n => Repeat(n, () => WriteUtf8(destination, utf8)), n => Repeat(n, () => EncodeByHand(destination))),
        ];
        foreach (Comparison comparison in comparisons)
        {
            Console.WriteLine(comparison.Measure());
        }
    }

    private static void Repeat<T>(int calls, Func<T> render)
    {
        for (int i = 0; i < calls; i++)
        {
            render();
        }
    }

    private static PromptIdentity WriteUtf8(ArrayBufferWriter<byte> destination, Func<IBufferWriter<byte>, string, PromptIdentity> render)
    {
        destination.ResetWrittenCount();
        return render(destination, Question);
    }

    /// <summary>The text by hand, encoded into the same buffer: two steps, as without PromptGen.</summary>
    private static long EncodeByHand(ArrayBufferWriter<byte> destination)
    {
        destination.ResetWrittenCount();
        return Encoding.UTF8.GetBytes(HandWritten.RenderAnswer(Question).Text, destination);
    }

    private static T Compiled<T>(string template, params FieldDeclaration[] inputs)
        where T : Delegate
    {
        Type type = Compiler.Load(PromptEmitter.Emit(Model(template, inputs))).GetType("Test.Prompts+TestPrompt", throwOnError: true)!;
        return type.GetMethods(BindingFlags.Public | BindingFlags.Static).Single(m => m.Name == "Render" && m.ReturnType == typeof(T).GetMethod("Invoke")!.ReturnType).CreateDelegate<T>();
    }

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "an unknown processor";
}
