using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Roles;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Pending;

/// <summary>A proposal as a file. Its documents are signed; the rest only helps writers, and trust in nothing rests on it.</summary>
internal static class ProposalFile
{
    private const int Format = 1;
    private const int MostKeys = 64;

    /// <summary>Writes it, laid out for people who look into the folder.</summary>
    public static byte[] Write(Proposal proposal) => Encoding.UTF8.GetBytes(JsonTreeWriter.WriteLines(JsonValue.ObjectOf(
        ("format", JsonValue.Of(Format)),
        ("who", JsonValue.Of(proposal.Who)),
        ("at", Fields.Of(proposal.At)),
        ("reason", JsonValue.Of(proposal.Reason)),
        ("proposed_by", JsonValue.ListOf(proposal.ProposedBy.Select(JsonValue.Of))),
        ("base", Fields.ObjectOf(proposal.Base, JsonValue.Of)),
        ("above", JsonValue.Of(proposal.Above)),
        ("documents", Fields.ObjectOf(proposal.Documents, d => d.ToJson())))));

    /// <summary>Reads it.</summary>
    /// <exception cref="JsonProblemException">It is none.</exception>
    public static Proposal Read(byte[] utf8)
    {
        JsonMembers file = JsonMembers.Open(JsonTreeReader.Read(Encoding.UTF8.GetString(utf8)), "a proposal", "format", "who", "at", "reason", "proposed_by", "base", "above", "documents");
        _ = file.Int("format", Format, Format);
        Dictionary<string, SignedDocument> documents = Fields.Named(file.Get("documents")).ToDictionary(d => d.Key, d => ReadDocument(d.Key, d.Value), StringComparer.Ordinal);
        return new Proposal(
            file.Text("who"),
            Fields.Time(file, "at"),
            file.Text("reason"),
            new ValueList<string>(file.List("proposed_by", MostKeys).Select(JsonMembers.TextOf)),
            Fields.Named(file.Get("base")).ToDictionary(b => b.Key, b => JsonMembers.TextOf(b.Value), StringComparer.Ordinal),
            documents.Count > 0 ? documents : throw file.Get("documents").Refuse("a proposal has one document or more"),
            Fields.Whole(file, "above", 0));
    }

    // Whatever lies in the folder: who goes on with a proposal may take its documents for what their roles have to be.
    private static SignedDocument ReadDocument(string role, JsonValue value)
    {
        SignedDocument document = SignedDocument.Read(value);
        _ = role switch
        {
            Role.Root => RootContent.Read(document.Signed).Head,
            Role.Targets => TargetsContent.Read(document.Signed).Head,
            _ when role == Role.Stops || Role.ChannelOf(role) is not null => StateContent.Read(document.Signed).Head,
            _ => throw value.Refuse($"nobody proposes a document of the role '{role}'"),
        };
        return document;
    }
}
