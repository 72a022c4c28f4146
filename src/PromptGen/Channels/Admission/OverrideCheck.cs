using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using PromptGen.Channels.Selection;
using PromptGen.Channels.Trust.Json;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Dataflow;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Json;
using PromptGen.Templates.Text;

namespace PromptGen.Channels.Admission;

/// <summary>
/// Decides whether a version that a channel selects may serve in place of the compiled one. It is a function of its arguments, and whatever the
/// bytes are, it answers and does not throw. That the channel's own word is signed and current is asked elsewhere.
/// </summary>
internal static class OverrideCheck
{
    private const string DigestPrefix = "sha256:";
    private const string Again = "fetch it again, and publish the version again if that does not help";

    /// <summary>Asks every rule and stops at the first that is broken.</summary>
    /// <param name="compiled">What the application compiled.</param>
    /// <param name="named">The version, with its digests and length, as the channel names it.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="artefact">The artefact's bytes.</param>
    public static AdmissionResult Decide(PromptDescriptor compiled, VersionReference named, string channel, byte[] artefact)
    {
        Refusal? refusal = CheckBytes(compiled, named, artefact);
        return refusal is not null ? new AdmissionResult(null, refusal)
            : ArtefactReader.Read(artefact, out JsonProblem? problem) is { } read ? Decide(compiled, named, channel, read)
            : AdmissionResult.Refuse(RefusalKind.Unreadable, $"the artefact cannot be read: {Shown.Sentence(problem!.ToString())}; {Again}");
    }

    private static AdmissionResult Decide(PromptDescriptor compiled, VersionReference named, string channel, PromptArtefact artefact)
    {
        Refusal? refusal = CheckIdentity(compiled.Id, named, artefact) ?? CheckAnswer(compiled.Contract, artefact.Contract);
        if (refusal is not null || ContractMatch.Find(compiled.Contract.Inputs, artefact.Contract.Inputs, out refusal) is not { } sources)
        {
            return new AdmissionResult(null, refusal);
        }

        DiagnosticBag diagnostics = new();
        List<PartialDiagnostic> partialDiagnostics = [];
        if (ArtefactPrograms.Bind(artefact, diagnostics, partialDiagnostics) is not { } template)
        {
            return AdmissionResult.Refuse(RefusalKind.TemplateError, DescribeError(artefact, diagnostics, partialDiagnostics));
        }

        if (FindInstruction(template, compiled.Contract) is { } instruction)
        {
            return new AdmissionResult(null, instruction);
        }

        PromptIdentity identity = new(artefact.Id, artefact.Version, named.Digest, artefact.Contract.Settings, PromptSource.Channel, channel);
        return new AdmissionResult(new AdmittedOverride(identity, TemplateProgram.Compile(template), sources), null);
    }

    private static Refusal? CheckBytes(PromptDescriptor compiled, VersionReference named, byte[] artefact)
    {
        if (named.Version == compiled.BakedVersion && named.Digest != compiled.BakedDigest)
        {
            return new Refusal(
                RefusalKind.VersionReused,
                $"the channel names {compiled.Id}@{compiled.BakedVersion} with the digest {Shown.Short(named.Digest)}, and that version was compiled with {compiled.BakedDigest}; a released version never changes, so release the new text under a new number");
        }

        if (Math.Max(named.ArtefactLength, artefact.Length) > ArtefactFormat.MostBytes)
        {
            return new Refusal(
                RefusalKind.TooLarge,
                FormattableString.Invariant($"the artefact has {Math.Max(named.ArtefactLength, artefact.Length)} bytes, and at most {ArtefactFormat.MostBytes} are read; release a shorter prompt"));
        }

        if (artefact.Length != named.ArtefactLength)
        {
            return new Refusal(RefusalKind.OtherLength, FormattableString.Invariant($"the artefact has {artefact.Length} bytes, and the channel names {named.ArtefactLength}; {Again}"));
        }

        string digest = Convert.ToHexString(SHA256.HashData(artefact)).ToLowerInvariant();
        return digest == named.ArtefactDigest
            ? null
            : new Refusal(RefusalKind.OtherBytes, $"the artefact's SHA-256 is {digest}, and the channel names {Shown.Short(named.ArtefactDigest)}; {Again}");
    }

    private static Refusal? CheckIdentity(string id, VersionReference named, PromptArtefact artefact) =>
        artefact.Id != id
            ? new Refusal(RefusalKind.OtherPrompt, $"the artefact is of the prompt '{artefact.Id}', and the channel names it for '{id}'; publish an artefact of '{id}'")
        : artefact.Version != named.Version
            ? new Refusal(RefusalKind.OtherVersion, $"the artefact is of version {artefact.Version}, and the channel names {Shown.Short(named.Version)}; publish the version again")
        : artefact.Digest != DigestPrefix + named.Digest
            ? new Refusal(RefusalKind.OtherSource, $"the artefact's source has the digest {artefact.Digest[DigestPrefix.Length..]}, and the channel names {Shown.Short(named.Digest)}; publish the version again")
        : null;

    // A schema has one canonical text, so that no other text can mean the same. A wider or a narrower one changes what the application has to parse.
    private static Refusal? CheckAnswer(PromptContract compiled, PromptContract contract) =>
        contract.Kind == PromptKind.Partial || contract.Kind != compiled.Kind
            ? new Refusal(RefusalKind.OtherKind, $"the override is a {Name(contract.Kind)} prompt, and the application compiled a {Name(compiled.Kind)} prompt; build the application against this version")
        : contract.OutputSchema != compiled.OutputSchema
            ? new Refusal(RefusalKind.OtherOutput, $"the override {DescribeOutputs(contract.OutputSchema, compiled.OutputSchema)}; keep the output, or build the application against this version")
        : null;

    private static string DescribeOutputs(string? now, string? compiled) => (now, compiled) switch
    {
        (null, _) => "declares no output, and the application compiled one",
        (_, null) => "declares an output, and the application compiled none",
        _ => "declares another output than the application compiled",
    };

    private static string DescribeError(PromptArtefact artefact, DiagnosticBag diagnostics, IReadOnlyList<PartialDiagnostic> partialDiagnostics)
    {
        Diagnostic? own = diagnostics.Items.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        PartialDiagnostic? inside = partialDiagnostics.FirstOrDefault(d => d.Diagnostic.Severity == DiagnosticSeverity.Error);

        // What is wrong inside a partial is the cause when both say something.
        (string where, SourceText source, Diagnostic? error) = inside is null
            ? ("the template", artefact.Body.ToSource(), own)
            : ($"the partial '{inside.Partial.Id}'", inside.Partial.Source, inside.Diagnostic);
        LinePosition place = source.GetPosition(error?.Span.Start ?? 0);
        return FormattableString.Invariant($"{where} has an error at line {place.Line}, column {place.Column}: {error?.Code} {Shown.Sentence(error?.Message ?? "")}; correct it and release a new version, or update the PromptGen package if it is newer");
    }

    /// <summary>The same function as the analyzer's, with the trust of both contracts: what either declares as untrusted is untrusted.</summary>
    private static Refusal? FindInstruction(BoundTemplate template, PromptContract compiled)
    {
        if (TrustFlow.Find(template, compiled.Inputs).FirstOrDefault(w => (w.Open & OpenMessages.Instructions) != 0) is not { } write)
        {
            return null;
        }

        LinePosition place = template.Source.GetPosition(write.Place.Start);
        string message = (write.Open & OpenMessages.Instructions) switch
        {
            OpenMessages.System => "a system message",
            OpenMessages.Developer => "a developer message",
            _ => "a system or developer message",
        };
        string through = write.Route.Count == 0 ? "" : " through " + Shown.Sentence(string.Join(", ", write.Route.Select(s => s.Partial is null ? $"'{s.Name}'" : $"'{s.Name}' of '{s.Partial}'")));
        return new Refusal(
            RefusalKind.UntrustedInstruction,
            FormattableString.Invariant($"'{write.Input}' is untrusted and may reach {message} at line {place.Line}, column {place.Column}{through}; write it in a user message and release a new version"));
    }

    private static string Name(PromptKind kind) => kind.ToString().ToLowerInvariant();
}
