using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using PromptGen.Channels.Admission;
using PromptGen.Channels.Selection;
using PromptGen.Overriding;
using PromptGen.Templates.Artefacts;

namespace PromptGen.Benchmarks.Overriding;

/// <summary>A version that a channel offers in place of a compiled one, as a client has it when it was fetched and its signatures were looked at.</summary>
/// <param name="Prompt">The compiled prompt.</param>
/// <param name="Reference">The version as the channel names it.</param>
/// <param name="Artefact">Its artefact.</param>
internal sealed record OfferedVersion(PromptDescriptor Prompt, VersionReference Reference, byte[] Artefact)
{
    private const string Channel = "stable";

    /// <summary>A version with the contract of the compiled one.</summary>
    public static OfferedVersion Of(PromptDescriptor prompt, string version, string template)
    {
        string digest = Hash(Encoding.UTF8.GetBytes(version + template));
        byte[] artefact = ArtefactWriter.WriteBytes(new PromptArtefact(prompt.Id, version, "sha256:" + digest, prompt.Contract, new ArtefactBody(1, template), []));
        return new OfferedVersion(prompt, new VersionReference(version, digest, Hash(artefact), artefact.Length), artefact);
    }

    /// <summary>Decides whether it may serve.</summary>
    /// <exception cref="InvalidDataException">It may not.</exception>
    public AdmittedOverride Admit()
    {
        AdmissionResult result = OverrideCheck.Decide(Prompt, Reference, Channel, Artefact);
        return result.Override ?? throw new InvalidDataException($"{Prompt.Id}@{Reference.Version} is not admitted: {result.Refusal!.Message}");
    }

    /// <summary>What a channel says that selects it for everyone.</summary>
    public PromptOverride ForEveryone() => Under(ChannelEntry.Of(Reference), this);

    /// <summary>What a channel says that gives half of the keys one version, and half of them another.</summary>
    public static PromptOverride ForHalves(OfferedVersion one, OfferedVersion other)
    {
        Split? split = Split.Create("halves-1", [new SplitArm(one.Reference, 500), new SplitArm(other.Reference, 500)], defaultArm: 0, isRandomWithoutKey: false, out string problem);
        return Under(ChannelEntry.Of(split ?? throw new InvalidDataException(problem)), one, other);
    }

    private static PromptOverride Under(ChannelEntry entry, params IReadOnlyList<OfferedVersion> offered) =>
        new(offered[0].Prompt, Channel, entry, offered.ToDictionary(o => o.Reference, o => o.Admit()), LastAdmitted: null);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
