using System;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>A file of metadata that has been read; nothing says yet that it is trusted. Two readings of one file are two objects, and are told apart.</summary>
/// <typeparam name="T">The kind of role.</typeparam>
internal sealed class SignedMetadata<T>
    where T : RoleMetadata
{
    private readonly Lazy<string> _sha256;
    private readonly Lazy<string> _sha512;

    /// <summary>Puts together what was read.</summary>
    /// <param name="role">What it says.</param>
    /// <param name="signatures">The signatures; no key id stands twice.</param>
    /// <param name="signed">The bytes that the signatures cover.</param>
    /// <param name="file">The file itself.</param>
    public SignedMetadata(T role, IReadOnlyList<MetadataSignature> signatures, ReadOnlyMemory<byte> signed, ReadOnlyMemory<byte> file)
    {
        Role = role;
        Signatures = signatures;
        Signed = signed;
        File = file;
        _sha256 = new(() => Convert.ToHexString(SHA256.HashData(File.Span)));
        _sha512 = new(() => Convert.ToHexString(SHA512.HashData(File.Span)));
    }

    /// <summary>What it says.</summary>
    public T Role { get; }

    /// <summary>The signatures; no key id stands twice.</summary>
    public IReadOnlyList<MetadataSignature> Signatures { get; }

    /// <summary>The bytes that the signatures cover: the canonical form of the signed part, with every field that this client does not know.</summary>
    public ReadOnlyMemory<byte> Signed { get; }

    /// <summary>The file, byte for byte, as it is hashed and stored.</summary>
    public ReadOnlyMemory<byte> File { get; }

    /// <summary>Whether this is the file that another role describes: version, and length and hashes where they are given. Hashed once, however often it is asked.</summary>
    public bool Is(MetaFile described) =>
        Role.Version == described.Version
        && (described.Length is not { } length || length == File.Length)
        && (described.Hashes is not { } hashes || hashes.Fit(_sha256, _sha512));
}
