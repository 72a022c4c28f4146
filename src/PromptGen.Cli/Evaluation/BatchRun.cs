using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using PromptGen.Cli.Input;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Evaluation;

/// <summary>Evaluates a batch file from one end to the other and counts. Only one compilation's worth of cases is in memory at a time.</summary>
/// <param name="engine">Renders the cases.</param>
/// <param name="output">Takes a line for every line of the batch, in its order, flushed after each compilation.</param>
internal sealed class BatchRun(EvaluationEngine engine, Stream output)
{
    private readonly Stopwatch _watch = new();

    /// <summary>Cases that rendered.</summary>
    public int Rendered { get; private set; }

    /// <summary>Cases that the language, their data or the rendering refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Lines that are no case.</summary>
    public int BadLines { get; private set; }

    /// <summary>Cases at which PromptGen itself failed.</summary>
    public int Faults { get; private set; }

    /// <summary>Runs the whole batch.</summary>
    public void Run(IEnumerable<JsonLine> lines)
    {
        _watch.Start();
        foreach (JsonLine[] chunk in lines.Chunk(EvaluationEngine.CasesPerCompilation))
        {
            Evaluate([.. chunk.Select(BatchEntry.Read)]);
            foreach (JsonLine line in chunk)
            {
                line.Document?.Dispose();
            }
        }

        _watch.Stop();
    }

    /// <summary>What happened, in one line.</summary>
    public string Summary()
    {
        int cases = Rendered + Refused + Faults;
        double seconds = Math.Max(_watch.Elapsed.TotalSeconds, 0.001);
        return FormattableString.Invariant(
            $"{cases} cases: {Rendered} rendered, {Refused} refused, {Faults} faults, {BadLines} bad lines; {seconds:F1} s, {cases / seconds * 60:F0} cases a minute");
    }

    /// <summary>The same for scripts.</summary>
    public void WriteSummary(TextWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("cases", Rendered + Refused + Faults);
        json.WriteNumber("rendered", Rendered);
        json.WriteNumber("refused", Refused);
        json.WriteNumber("faults", Faults);
        json.WriteNumber("bad_lines", BadLines);
        json.WriteNumber("seconds", Math.Round(_watch.Elapsed.TotalSeconds, 1));
        json.WriteEndObject();
    });

    private void Evaluate(IReadOnlyList<BatchEntry> entries)
    {
        IReadOnlyList<EvaluationResult> evaluated = engine.Evaluate([.. entries.Select(e => e.Case).OfType<EvaluationCase>()]);
        int next = 0;
        foreach (BatchEntry entry in entries)
        {
            if (entry.Case is null)
            {
                BadLines++;
                ResultWriter.Write(output, entry.Id, entry.Problems);
                continue;
            }

            EvaluationResult result = evaluated[next++];
            Count(result);
            ResultWriter.Write(output, result);
        }

        output.Flush();
    }

    private void Count(EvaluationResult result)
    {
        if (result.IsRendered)
        {
            Rendered++;
        }
        else if (result.IsFault)
        {
            Faults++;
        }
        else
        {
            Refused++;
        }
    }
}
