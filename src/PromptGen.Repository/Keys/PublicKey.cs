using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using PromptGen.Repository.Documents;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Keys;

/// <summary>A public key as metadata defines it: ECDSA on NIST P-256. One key has one text, so that it has one id.</summary>
public sealed record PublicKey
{
    /// <summary>The type of key, as metadata calls it.</summary>
    public const string KeyType = "ecdsa";

    /// <summary>How it signs, as metadata calls it.</summary>
    public const string Scheme = "ecdsa-sha2-nistp256";

    private PublicKey(string pem)
    {
        Pem = pem;
        Id = Sha256.Hex(SignedText.Of(ToJson()));
    }

    /// <summary>The SHA-256 of the key's canonical form: 64 lower-case hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>The key in PEM, as .NET writes it.</summary>
    public string Pem { get; }

    /// <summary>The first eight digits of the id, for people.</summary>
    public string Short => Id[..8];

    /// <summary>The public half of a key on NIST P-256.</summary>
    public static PublicKey Of(ECDsa key) => new((key ?? throw new ArgumentNullException(nameof(key))).ExportSubjectPublicKeyInfoPem() + "\n");

    /// <summary>Reads a key that metadata defines.</summary>
    /// <exception cref="JsonProblemException">It is no such key.</exception>
    internal static PublicKey Read(JsonValue value)
    {
        JsonMembers key = JsonMembers.Open(value, "a key", "keytype", "scheme", "keyval");
        string pem = JsonMembers.Open(key.Get("keyval"), "'keyval'", "public").Text("public");
        _ = key.FindWord("scheme", Scheme);
        _ = key.FindWord("keytype", KeyType, Scheme);
        return KeyText.Read(pem) is { Problem: null } read && read.Public is [var found] ? found : throw value.Refuse("this is no public key on NIST P-256 in PEM");
    }

    /// <summary>The definition that metadata holds.</summary>
    internal JsonValue ToJson() => JsonValue.ObjectOf(
        ("keytype", JsonValue.Of(KeyType)),
        ("scheme", JsonValue.Of(Scheme)),
        ("keyval", JsonValue.ObjectOf(("public", JsonValue.Of(Pem)))));

    /// <summary>Several definitions by id, each once.</summary>
    internal static JsonValue ToJson(IEnumerable<PublicKey> keys)
    {
        Dictionary<string, PublicKey> byId = new(StringComparer.Ordinal);
        foreach (PublicKey key in keys)
        {
            byId[key.Id] = key;
        }

        return Fields.ObjectOf(byId, key => key.ToJson());
    }
}
