using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Keys;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Documents;

/// <summary>A file of metadata: what is signed, and the signatures over it. The same document has the same bytes.</summary>
internal sealed class SignedDocument
{
    private const int MostSignatures = 64;

    private byte[]? _covered;

    private SignedDocument(JsonValue signed, IEnumerable<DocumentSignature> signatures)
    {
        Signed = signed;
        Signatures = new ValueList<DocumentSignature>(signatures.OrderBy(s => s.KeyId, StringComparer.Ordinal));
    }

    /// <summary>What is signed.</summary>
    public JsonValue Signed { get; }

    /// <summary>The signatures in the order of their keys' ids; no key has two.</summary>
    public ValueList<DocumentSignature> Signatures { get; }

    /// <summary>A document that nobody has signed yet.</summary>
    public static SignedDocument Of(JsonValue signed) => new(signed, []);

    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonProblemException">It is none.</exception>
    public static SignedDocument Read(JsonValue value)
    {
        JsonMembers document = JsonMembers.Open(value, "a file of metadata", "signatures", "signed");
        IEnumerable<DocumentSignature> signatures = document.List("signatures", MostSignatures)
            .Select(s => JsonMembers.Open(s, "a signature", "keyid", "sig"))
            .Select(s => new DocumentSignature(s.Text("keyid"), s.Text("sig")));
        return new SignedDocument(document.Get("signed"), signatures);
    }

    /// <summary>The document signed by more keys, each in place of its signature from before.</summary>
    public SignedDocument SignedBy(IEnumerable<SigningKey> keys)
    {
        _covered ??= SignedText.Of(Signed);
        Dictionary<string, DocumentSignature> signatures = Signatures.ToDictionary(s => s.KeyId, StringComparer.Ordinal);
        foreach (SigningKey key in keys)
        {
            signatures[key.Public.Id] = new DocumentSignature(key.Public.Id, Convert.ToHexStringLower(key.Sign(_covered)));
        }

        return new SignedDocument(Signed, signatures.Values);
    }

    /// <summary>The document as JSON.</summary>
    public JsonValue ToJson() => JsonValue.ObjectOf(
        ("signatures", JsonValue.ListOf(Signatures.Select(s => JsonValue.ObjectOf(("keyid", JsonValue.Of(s.KeyId)), ("sig", JsonValue.Of(s.Hex)))))),
        ("signed", Signed));

    /// <summary>The file: canonical JSON in UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(JsonTreeWriter.WriteCanonical(ToJson()));
}
