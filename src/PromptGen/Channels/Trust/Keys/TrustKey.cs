using System;

namespace PromptGen.Channels.Trust.Keys;

/// <summary>A public key as metadata defines it. A key that cannot be used is kept with the reason, since a role may have others.</summary>
internal sealed class TrustKey
{
    private readonly Lazy<KeyMaterial> _material;

    /// <summary>Takes a definition.</summary>
    /// <param name="id">The id under which it is defined.</param>
    /// <param name="keyType">The kind of key: <c>ecdsa</c>.</param>
    /// <param name="scheme">How it signs: <c>ecdsa-sha2-nistp256</c>.</param>
    /// <param name="publicText">The public key: PEM text for the schemes that can be checked.</param>
    /// <param name="hasItsId">Whether <paramref name="id"/> is the SHA-256 of the definition.</param>
    public TrustKey(string id, string keyType, string scheme, string publicText, bool hasItsId)
    {
        Id = id;
        KeyType = keyType;
        Scheme = scheme;
        _material = new(() => hasItsId ? KeyMaterial.Import(keyType, scheme, publicText) : KeyMaterial.Unusable("has an id that is not the SHA-256 of the key"));
    }

    /// <summary>The id under which it is defined.</summary>
    public string Id { get; }

    /// <summary>The kind of key.</summary>
    public string KeyType { get; }

    /// <summary>How it signs.</summary>
    public string Scheme { get; }

    /// <summary>The key itself, made out when first asked for.</summary>
    public KeyMaterial Material => _material.Value;
}
