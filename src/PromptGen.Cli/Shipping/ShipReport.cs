using System.IO;
using PromptGen.Cli.Output;
using PromptGen.Cli.Releasing;
using PromptGen.Cli.Testing;

namespace PromptGen.Cli.Shipping;

/// <summary>Reports how far shipping went: as lines, or as one JSON object.</summary>
internal static class ShipReport
{
    /// <summary>Says to people what is wrong.</summary>
    public static void Say(Terminal terminal, ShipOutcome outcome)
    {
        if (outcome.Tests is { } tests)
        {
            TestTextReport.SayFailures(terminal, tests);
            if (tests.Subjects.Count == 0)
            {
                terminal.Say($"'{outcome.Id}' has no tests.yaml, so nothing was tested");
            }
        }

        if (outcome.Release is { } release)
        {
            ReleaseReport.Say(terminal, release);
        }

        outcome.Pin?.SayFindings(terminal);
        if (outcome.Problem is { } problem)
        {
            terminal.Error("error: " + problem);
        }

        if (outcome.Release is null)
        {
            terminal.Say("nothing was released");
        }
    }

    /// <summary>Writes what was done, a line a step.</summary>
    public static void WriteText(TextWriter output, ShipOutcome outcome)
    {
        if (outcome.Tests is { } tests)
        {
            TestTextReport.Write(output, tests);
        }

        if (outcome.Release is { } release)
        {
            ReleaseReport.WriteText(output, release);
        }

        outcome.Pin?.WriteText(output);
    }

    /// <summary>Writes it for scripts; a step that did not come to pass is null.</summary>
    public static void WriteJson(TextWriter output, ShipOutcome outcome) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("id", outcome.Id.Value);
        json.WriteBoolean("shipped", outcome.IsShipped);
        json.WritePropertyName("tests");
        if (outcome.Tests is { Subjects.Count: > 0 } tests)
        {
            TestJsonReport.Write(json, tests);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WritePropertyName("release");
        if (outcome.Release is { } release)
        {
            ReleaseReport.WriteJson(json, release);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WritePropertyName("pin");
        if (outcome.Pin is { } pin)
        {
            pin.WriteJson(json);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("error", outcome.Problem);
        json.WriteEndObject();
    });
}
