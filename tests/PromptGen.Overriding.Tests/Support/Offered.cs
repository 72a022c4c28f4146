using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using PromptGen.Channels.Admission;
using PromptGen.Channels.Selection;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Overriding.Tests.Support;

/// <summary>A version that a channel selects for a compiled prompt, and that is admitted.</summary>
internal sealed record Offered(PromptDescriptor Prompt, VersionReference Reference, AdmittedOverride Override)
{
    public const string Channel = "stable";

    /// <summary>The version of a template that takes what the compiled one takes; its number tells it from others.</summary>
    public static Offered Of(PromptDescriptor prompt, string version, string body, PromptSettings? settings = null) =>
        Of(prompt, version, body, new PromptContract(prompt.Contract.Kind, prompt.Contract.Inputs, settings, prompt.Contract.OutputSchema));

    /// <summary>The version of a template with a contract of its own.</summary>
    public static Offered Of(PromptDescriptor prompt, string version, string body, PromptContract contract)
    {
        string digest = Hex(System.Text.Encoding.UTF8.GetBytes(version + "\n" + body));
        byte[] artefact = ArtefactWriter.WriteBytes(new PromptArtefact(prompt.Id, version, "sha256:" + digest, contract, new ArtefactBody(1, body), []));
        VersionReference reference = new(version, digest, Hex(artefact), artefact.Length);
        AdmissionResult result = OverrideCheck.Decide(prompt, reference, Channel, artefact);
        Assert.Null(result.Refusal);
        return new Offered(prompt, reference, result.Override!);
    }

    /// <summary>The channel selects it for everyone.</summary>
    public PromptOverride Selected() => Under(ChannelEntry.Of(Reference), this);

    /// <summary>The channel deals keys out among versions.</summary>
    public static ChannelEntry Split(int defaultArm, bool isRandom, params (VersionReference Version, int Weight)[] arms)
    {
        Split? split = Channels.Selection.Split.Create("tone-1", [.. arms.Select(a => new SplitArm(a.Version, a.Weight))], defaultArm, isRandom, out string problem);
        Assert.Equal("", problem);
        return ChannelEntry.Of(split!);
    }

    /// <summary>What the channel says, with the versions that are admitted.</summary>
    public static PromptOverride Under(ChannelEntry entry, params IReadOnlyList<Offered> admitted)
    {
        Dictionary<VersionReference, AdmittedOverride> byReference = [];
        foreach (Offered offered in admitted)
        {
            byReference.Add(offered.Reference, offered.Override);
        }

        return new PromptOverride(admitted[0].Prompt, Channel, entry, byReference, null);
    }

    /// <summary>A runtime that serves this and nothing else.</summary>
    public static PromptRuntime Runtime(params PromptOverride[] overrides)
    {
        PromptRuntime runtime = PromptRuntime.CreateIsolated();
        runtime.Use(OverrideTable.Of(overrides));
        return runtime;
    }

    private static string Hex(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant();
}
