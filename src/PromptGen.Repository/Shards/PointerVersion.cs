using PromptGen.Repository.Documents;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Shards;

/// <summary>A version as a channel names it.</summary>
/// <param name="Version">The version.</param>
/// <param name="Digest">The digest of its source: 64 lower-case hexadecimal digits.</param>
/// <param name="Artefact">The SHA-256 of its artefact.</param>
/// <param name="Length">The artefact's length in bytes.</param>
/// <param name="Tests">How many test cases passed when it was published.</param>
public sealed record PointerVersion(string Version, string Digest, string Artefact, long Length, int Tests)
{
    internal JsonValue ToJson() => JsonValue.ObjectOf(
        ("version", JsonValue.Of(Version)),
        ("digest", JsonValue.Of(Digest)),
        ("artefact", JsonValue.Of(Artefact)),
        ("length", JsonValue.Of(Length)),
        ("tests", JsonValue.Of(Tests)));

    internal static PointerVersion Read(JsonValue value)
    {
        JsonMembers version = JsonMembers.Open(value, "a version", "version", "digest", "artefact", "length", "tests");
        return new PointerVersion(
            version.Text("version"),
            Fields.Hash(version, "digest"),
            Fields.Hash(version, "artefact"),
            Fields.Whole(version, "length", 1),
            version.Int("tests", 0, int.MaxValue));
    }
}
