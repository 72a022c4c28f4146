using System;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Checking;

/// <summary>Holds an artefact against what a pointer says of it.</summary>
internal static class ArtefactCheck
{
    private const string DigestPrefix = "sha256:";

    /// <summary>The artefact of a version.</summary>
    /// <exception cref="RefusedException">It is missing, another, or of another prompt.</exception>
    public static PromptArtefact Check(string folder, string id, PointerVersion version)
    {
        string place = RepositoryPaths.OfArtefact(version.Artefact);
        byte[] bytes = RepositoryReader.Content(folder, place, version.Artefact);
        PromptArtefact artefact = ArtefactReader.Read(bytes, out JsonProblem? problem) ?? throw RepositoryReader.Broken(folder, place, $"this is no artefact: {problem}");
        return artefact.Id == id && artefact.Version == version.Version && artefact.Digest == DigestPrefix + version.Digest && bytes.Length == version.Length
            ? artefact
            : throw RepositoryReader.Broken(folder, place, FormattableString.Invariant($"this is '{artefact.Id}' {artefact.Version} of {bytes.Length} bytes, and a pointer takes it for '{id}' {version.Version} of {version.Length}"));
    }

    /// <summary>What a pointer says of an artefact.</summary>
    /// <param name="artefact">The artefact.</param>
    /// <param name="bytes">It as it is stored.</param>
    /// <param name="tests">How many test cases passed.</param>
    public static PointerVersion Describe(PromptArtefact artefact, byte[] bytes, int tests) =>
        new(artefact.Version, artefact.Digest[DigestPrefix.Length..], Documents.Sha256.Hex(bytes), bytes.Length, tests);
}
