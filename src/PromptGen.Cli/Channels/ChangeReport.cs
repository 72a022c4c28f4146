using System;
using System.IO;
using System.Text.Json;
using PromptGen.Cli.Output;
using PromptGen.Repository.Approvals;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Roles;

namespace PromptGen.Cli.Channels;

/// <summary>Tells what a change of a repository came to.</summary>
internal static class ChangeReport
{
    /// <summary>Says to people whether clients see it now, and what it waits for when they do not.</summary>
    public static void Say(Terminal terminal, ChangeOutcome outcome)
    {
        foreach (string warning in outcome.Warnings)
        {
            terminal.Warning("warning: " + warning);
        }

        foreach (MissingSignatures missing in outcome.Missing)
        {
            string why = missing.Why is { } reason ? $" ({reason})" : "";
            terminal.Say(FormattableString.Invariant($"'{outcome.Proposal}' waits for {missing.Count} more {(missing.Count == 1 ? "signature" : "signatures")} of {missing.Role}{why} by {Names(missing)}; they run 'promptgen channel sign'"));
        }

        if (outcome.NeedsOnlineKey)
        {
            terminal.Say($"'{outcome.Proposal}' has all its signatures and waits for the next 'promptgen channel refresh'");
        }

        if (outcome.IsCommitted)
        {
            terminal.Say("committed: clients see it with their next poll");
        }
    }

    /// <summary>One line for each change.</summary>
    public static void WriteText(TextWriter output, ChangeOutcome outcome)
    {
        foreach (StateChange change in outcome.Changes)
        {
            output.Write(Line(change) + "\n");
        }
    }

    /// <summary>A change as people read it: <c>support-bot: 1.0.0 -> 1.1.0</c>.</summary>
    public static string Line(StateChange change) =>
        $"{(change.Channel is { } channel ? channel + "/" : "")}{change.Id}: {change.From ?? "nothing"} -> {change.To ?? "nothing"}";

    /// <summary>The outcome for a script.</summary>
    public static void WriteJson(TextWriter output, ChangeOutcome outcome) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("proposal", outcome.Proposal);
        json.WriteBoolean("committed", outcome.IsCommitted);
        json.WriteBoolean("needs_online_key", outcome.NeedsOnlineKey);
        json.WriteStartArray("missing");
        foreach (MissingSignatures missing in outcome.Missing)
        {
            Write(json, missing);
        }

        json.WriteEndArray();
        Write(json, "changes", outcome.Changes);
        json.WriteStartArray("warnings");
        foreach (string warning in outcome.Warnings)
        {
            json.WriteStringValue(warning);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Changes as a list.</summary>
    public static void Write(Utf8JsonWriter json, string name, System.Collections.Generic.IEnumerable<StateChange> changes)
    {
        json.WriteStartArray(name);
        foreach (StateChange change in changes)
        {
            json.WriteStartObject();
            if (change.Channel is { } channel)
            {
                json.WriteString("channel", channel);
            }

            json.WriteString("id", change.Id);
            json.WriteString("from", change.From);
            json.WriteString("to", change.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, MissingSignatures missing)
    {
        json.WriteStartObject();
        json.WriteString("role", missing.Role);
        json.WriteNumber("count", missing.Count);
        json.WriteString("why", missing.Why);
        json.WriteStartArray("holders");
        foreach (string holder in missing.Holders)
        {
            json.WriteStringValue(holder);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Names(MissingSignatures missing) => missing.Holders.Count == 0 ? "nobody who has not signed yet" : string.Join(" or ", missing.Holders);
}
