using System;
using PromptGen.Repository.Documents;

namespace PromptGen.Repository.Roles;

/// <summary>A file of metadata that a client would trust, with what it says.</summary>
/// <param name="Role">The role.</param>
/// <param name="Version">The version.</param>
/// <param name="Expires">When clients no longer trust it.</param>
/// <param name="Content">What else it says.</param>
/// <param name="Document">The signed document.</param>
/// <param name="Bytes">The file.</param>
/// <typeparam name="T">What this kind of role says.</typeparam>
internal sealed record RoleFile<T>(string Role, long Version, DateTimeOffset Expires, T Content, SignedDocument Document, byte[] Bytes)
{
    /// <summary>The SHA-256 of the file.</summary>
    public string Hash => Sha256.Hex(Bytes);
}
