using System;
using PromptGen.Repository.Checking;
using PromptGen.Repository.Shards;
using PromptGen.Templates.Artefacts;

namespace PromptGen.Repository.Moves;

/// <summary>A version that is to enter a channel, with its artefact.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Version">What pointers say of it.</param>
/// <param name="Artefact">The artefact as it is stored.</param>
public sealed record OfferedVersion(string Id, PointerVersion Version, byte[] Artefact)
{
    /// <summary>Offers an artefact.</summary>
    /// <param name="artefact">The artefact.</param>
    /// <param name="tests">How many test cases passed.</param>
    public static OfferedVersion Of(PromptArtefact artefact, int tests)
    {
        byte[] bytes = ArtefactWriter.WriteBytes(artefact ?? throw new ArgumentNullException(nameof(artefact)));
        return new OfferedVersion(artefact.Id, ArtefactCheck.Describe(artefact, bytes, tests), bytes);
    }
}
