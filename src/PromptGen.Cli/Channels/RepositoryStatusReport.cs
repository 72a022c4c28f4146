using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Output;
using PromptGen.Repository.Approvals;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Pending;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;

namespace PromptGen.Cli.Channels;

/// <summary>Shows how a repository stands: its roles and their keys, its channels, stops and proposals.</summary>
/// <param name="state">The repository.</param>
/// <param name="proposals">What waits for signatures.</param>
internal sealed class RepositoryStatusReport(RepositoryState state, IReadOnlyList<Proposal> proposals)
{
    /// <summary>Writes it for people.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="pointers">The pointers of the channel that is asked for; null for none.</param>
    public void WriteText(ResultConsole console, IReadOnlyDictionary<string, Pointer>? pointers)
    {
        console.WriteLine($"environment {state.Root.Content.Environment}");
        console.WriteLine();
        var channels = new TextTable("CHANNEL", "STATE", "PROMPTS", "SINCE", "WHO", "REASON");
        foreach (string name in state.Channels)
        {
            (RoleFile<StateContent> file, ChannelSettings settings) = state.Channel(name);
            StateNote note = file.Content.Note;
            string kind = settings.IsProtected ? "" : settings.MayHoldDrafts ? " (draft)" : " (open)";
            channels.Add(name + kind, Number(note.Seq), Number(note.Prompts), Fields.Show(note.At), note.Who, note.Reason);
        }

        channels.Write(console);
        foreach (Stop stop in Stops())
        {
            console.WriteLine($"stopped: {stop.Channel}/{stop.Prompt}");
        }

        console.WriteLine();
        var roles = new TextTable("ROLE", "VERSION", "EXPIRES", "SIGNED BY");
        foreach (string role in state.Roles)
        {
            roles.Add(role, Number(state.Find(role).Version), Fields.Show(state.ExpiryOf(role)), Signers(role));
        }

        roles.Write(console);
        foreach (Proposal proposal in proposals)
        {
            console.WriteLine();
            console.WriteLine($"{proposal.Id}: {proposal.Reason} ({proposal.Who}, {Fields.Show(proposal.At)}); {Standing(proposal)}");
        }

        if (pointers is not null)
        {
            console.WriteLine();
            var table = new TextTable("PROMPT", "SERVES", "BAKED", "DIGEST", "TESTS");
            foreach ((string id, Pointer pointer) in pointers.OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                table.Add(id, Show(pointer), pointer.Baked ?? "", string.Join(' ', pointer.Versions.Select(v => v.Digest[..8])), string.Join(' ', pointer.Versions.Select(v => Number(v.Tests))));
            }

            table.Write(console);
        }
    }

    /// <summary>Writes it for scripts.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="pointers">The pointers of the channel that is asked for; null for none.</param>
    public void WriteJson(TextWriter output, IReadOnlyDictionary<string, Pointer>? pointers) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("environment", state.Root.Content.Environment);
        json.WriteStartArray("channels");
        foreach (string name in state.Channels)
        {
            WriteChannel(json, name);
        }

        json.WriteEndArray();
        json.WriteStartArray("stops");
        foreach (Stop stop in Stops())
        {
            json.WriteStartObject();
            json.WriteString("channel", stop.Channel);
            json.WriteString("prompt", stop.Prompt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("roles");
        foreach (string role in state.Roles)
        {
            json.WriteStartObject();
            json.WriteString("role", role);
            json.WriteNumber("version", state.Find(role).Version);
            json.WriteString("expires", Fields.Show(state.ExpiryOf(role)));
            json.WriteNumber("threshold", state.AuthorityOf(role).Threshold);
            json.WriteStartArray("keys");
            foreach (string key in state.AuthorityOf(role).Keys.Select(k => k.Id))
            {
                json.WriteStringValue(key);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("proposals");
        foreach (Proposal proposal in proposals)
        {
            json.WriteStartObject();
            json.WriteString("id", proposal.Id);
            json.WriteString("who", proposal.Who);
            json.WriteString("at", Fields.Show(proposal.At));
            json.WriteString("reason", proposal.Reason);
            json.WriteString("standing", Standing(proposal));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (pointers is not null)
        {
            json.WriteStartObject("prompts");
            foreach ((string id, Pointer pointer) in pointers.OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(id);
                json.WriteRawValue(PromptGen.Templates.Json.JsonTreeWriter.WriteCanonical(pointer.ToJson()));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    /// <summary>A pointer as people read it: a version, the arms of a split, or <c>stopped</c>.</summary>
    public static string Show(Pointer pointer) => pointer.Split is { } split
        ? $"{split.Id}: {string.Join(", ", split.Arms.Select(a => FormattableString.Invariant($"{a.Version.Version} {a.Weight / 10.0:0.#} %")))}"
        : pointer.Word;

    private void WriteChannel(Utf8JsonWriter json, string name)
    {
        (RoleFile<StateContent> file, ChannelSettings settings) = state.Channel(name);
        StateNote note = file.Content.Note;
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteBoolean("protected", settings.IsProtected);
        json.WriteBoolean("draft", settings.MayHoldDrafts);
        json.WriteNumber("seq", note.Seq);
        json.WriteNumber("prompts", note.Prompts);
        json.WriteString("at", Fields.Show(note.At));
        json.WriteString("who", note.Who);
        json.WriteString("reason", note.Reason);
        json.WriteEndObject();
    }

    private IEnumerable<Stop> Stops() => RepositoryReader.Stops(state.Folder, state.States[Role.Stops].Content).Order();

    private string Signers(string role)
    {
        RoleAuthority authority = state.AuthorityOf(role);
        IEnumerable<string> holders = authority.Keys.Select(k => state.Targets.Content.Policy.Holders.TryGetValue(k.Id, out string? holder) ? $"{holder} ({k.Short})" : k.Short);
        return FormattableString.Invariant($"{(authority.Keys.Count == 1 ? "" : $"{authority.Threshold} of ")}{string.Join(", ", holders)}");
    }

    private string Standing(Proposal proposal)
    {
        if (ProposalFolder.IsCommitted(state, proposal))
        {
            return "is committed; the next refresh removes it";
        }

        if (ProposalFolder.MovedOn(state, proposal) is { } role)
        {
            return $"stale, since '{role}' has moved on";
        }

        IReadOnlyList<MissingSignatures> missing = ApprovalRule.Missing(state, proposal);
        return missing.Count == 0
            ? "waits for the next refresh"
            : "waits for " + string.Join(" and ", missing.Select(m => FormattableString.Invariant($"{m.Count} of {string.Join(", ", m.Holders)}")));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
