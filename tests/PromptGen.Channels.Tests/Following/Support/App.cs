using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using PromptGen.Channels.Selection;
using PromptGen.Channels.Tests.Admission;
using PromptGen.Overriding;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Contracts;

namespace PromptGen.Channels.Tests.Following.Support;

/// <summary>An application that compiled version 1.0.0 of some prompts, each without inputs, and goes by a table of overrides.</summary>
internal sealed class App
{
    public const string Baked = "baked";

    private OverrideTable _table = OverrideTable.Empty;

    public App(params string[] ids)
    {
        Prompts = [.. (ids.Length == 0 ? ["support-bot"] : ids).Order(StringComparer.Ordinal).Select(id => Compiled(id))];
        Catalog = new PromptCatalog(() => [.. Prompts.Select(p => p.Id)], i => Prompts[i]);
    }

    public IReadOnlyList<PromptDescriptor> Prompts { get; }

    public PromptCatalog Catalog { get; }

    /// <summary>What calls go by; a follower puts the next one in its place.</summary>
    public OverrideTable Table => Volatile.Read(ref _table);

    /// <summary>How many tables there have been.</summary>
    public int Tables { get; private set; }

    public PromptDescriptor Prompt => Prompts[0];

    public void Use(OverrideTable table)
    {
        Volatile.Write(ref _table, table);
        Tables++;
    }

    /// <summary>What a call gives: the text of the version that serves, or <see cref="Baked"/>.</summary>
    public string Render(string id = "support-bot", string? key = null) => Render(Table, Prompts.Single(p => p.Id == id), key);

    public static string Render(OverrideTable table, PromptDescriptor prompt, string? key = null)
    {
        if (table.Find(prompt) is not { } item)
        {
            return Baked;
        }

        Choice choice = Precedence.Choose(item.Entry, item.Channel, prompt.Id, key, static () => 1, item.Admitted.ContainsKey, item.LastAdmitted);
        return choice.Override is { } version ? item.Admitted[version].RenderText(Offer.Arguments(prompt.Contract, "{}")) : Baked;
    }

    public static PromptDescriptor Compiled(string id, string version = "1.0.0", PromptContract? contract = null) =>
        new(new PromptIdentity(id, version, Digest(id + version)), () => contract ?? Offer.Contract());

    /// <summary>A version that gives its own number, or what it is told to.</summary>
    public static PromptArtefact Version(string version, string id = "support-bot", string? body = null, PromptContract? contract = null) =>
        new(id, version, "sha256:" + Digest(id + version + body), contract ?? Offer.Contract(), new ArtefactBody(5, body ?? version), []);

    /// <summary>A version that no application here can take: it needs an input that none supplies.</summary>
    public static PromptArtefact Incompatible(string version, string id = "support-bot") => Version(version, id, "{{ plan }}", Offer.Contract("plan: string"));

    private static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}
