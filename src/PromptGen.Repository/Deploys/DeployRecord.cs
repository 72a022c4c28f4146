using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Documents;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Deploys;

/// <summary>That an application was deployed with a bundle: what it serves where its channel says nothing.</summary>
/// <param name="App">The application.</param>
/// <param name="Seq">The record's number among the application's, from 1 on.</param>
/// <param name="At">When it was recorded, by the signer's clock.</param>
/// <param name="Who">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Previous">The SHA-256 of the record before; null for the first.</param>
/// <param name="Assembly">The application's own assembly.</param>
/// <param name="Bundle">The SHA-256 of the bundle, which lies beside the records.</param>
/// <param name="Prompts">What it has baked, in the order of assemblies and ids.</param>
public sealed record DeployRecord(string App, long Seq, DateTimeOffset At, string Who, string Reason, string? Previous, string Assembly, string Bundle, ValueList<DeployedPrompt> Prompts)
{
    private const int Format = 1;
    private const int MostPrompts = 1_000_000;
    private const string Type = "deploy";

    /// <summary>What it has baked of a prompt: its own before that of a library; null when there is none.</summary>
    public DeployedPrompt? Find(string id) => Prompts.FirstOrDefault(p => p.Id == id && p.Assembly == Assembly) ?? Prompts.FirstOrDefault(p => p.Id == id);

    internal JsonValue ToJson() => JsonValue.ObjectOf(
        ("_type", JsonValue.Of(Type)),
        ("format", JsonValue.Of(Format)),
        ("app", JsonValue.Of(App)),
        ("seq", JsonValue.Of(Seq)),
        ("at", Fields.Of(At)),
        ("who", JsonValue.Of(Who)),
        ("reason", JsonValue.Of(Reason)),
        ("previous", Previous is null ? null : JsonValue.Of(Previous)),
        ("assembly", JsonValue.Of(Assembly)),
        ("bundle", JsonValue.Of(Bundle)),
        ("prompts", JsonValue.ListOf(Prompts.Select(p => JsonValue.ObjectOf(
            ("assembly", JsonValue.Of(p.Assembly)), ("id", JsonValue.Of(p.Id)), ("version", JsonValue.Of(p.Version)), ("digest", JsonValue.Of(p.Digest)), ("source", JsonValue.Of(p.Source)))))));

    internal static DeployRecord Read(JsonValue value)
    {
        JsonMembers record = JsonMembers.Open(value, "a record of a deploy", "_type", "format", "app", "seq", "at", "who", "reason", "previous", "assembly", "bundle", "prompts");
        _ = record.FindWord("_type", Type);
        _ = record.Int("format", Format, Format);
        IEnumerable<JsonMembers> prompts = record.List("prompts", MostPrompts).Select(p => JsonMembers.Open(p, "a prompt", "assembly", "id", "version", "digest", "source"));
        return new DeployRecord(
            record.Text("app"),
            Fields.Whole(record, "seq", 1),
            Fields.Time(record, "at"),
            record.Text("who"),
            record.Text("reason"),
            Fields.FindHash(record, "previous"),
            record.Text("assembly"),
            Fields.Hash(record, "bundle"),
            new ValueList<DeployedPrompt>(prompts.Select(p => new DeployedPrompt(p.Text("assembly"), p.Text("id"), p.Text("version"), Fields.Hash(p, "digest"), Fields.Hash(p, "source")))));
    }
}
