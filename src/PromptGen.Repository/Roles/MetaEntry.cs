using PromptGen.Repository.Documents;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Roles;

/// <summary>What one role says of another's file.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Hash">Its SHA-256.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record MetaEntry(long Version, string Hash, long Length)
{
    /// <summary>The entry of a file.</summary>
    public static MetaEntry Of(long version, byte[] bytes) => new(version, Sha256.Hex(bytes), bytes.Length);

    internal JsonValue ToJson() => JsonValue.ObjectOf(
        ("version", JsonValue.Of(Version)),
        ("length", JsonValue.Of(Length)),
        ("hashes", JsonValue.ObjectOf(("sha256", JsonValue.Of(Hash)))));

    internal static MetaEntry Read(JsonValue value)
    {
        JsonMembers meta = JsonMembers.Open(value, "a file", "version", "length", "hashes");
        return new MetaEntry(Fields.Whole(meta, "version", 1), Fields.Hash(JsonMembers.Open(meta.Get("hashes"), "'hashes'", "sha256"), "sha256"), Fields.Whole(meta, "length", 0));
    }
}
