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
        List<DocumentSignature> signatures = [];
        foreach (JsonValue item in document.List("signatures", MostSignatures))
        {
            JsonMembers signature = JsonMembers.Open(item, "a signature", "keyid", "sig");
            DocumentSignature read = new(signature.Text("keyid"), signature.Text("sig"));
            bool isHex = read.Hex.Length % 2 == 0 && read.Hex.All(char.IsAsciiHexDigit);
            signatures.Add(isHex && signatures.All(s => s.KeyId != read.KeyId) ? read : throw item.Refuse("a signature is hexadecimal digits, and no key has two"));
        }

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
