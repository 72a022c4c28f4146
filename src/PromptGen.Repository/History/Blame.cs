using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Channels.Selection;
using PromptGen.Repository.Approvals;
using PromptGen.Repository.Checking;
using PromptGen.Repository.Deploys;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Templates.Artefacts;

namespace PromptGen.Repository.History;

/// <summary>Answers which text of a prompt was live at a moment, from signed files alone.</summary>
/// <param name="folder">The repository.</param>
public sealed class Blame(string folder)
{
    private readonly PointerHistory _history = new(folder);

    /// <summary>Answers.</summary>
    /// <exception cref="RefusedException">The repository did not exist then, had no such channel, or a file that would prove it is missing.</exception>
    public BlameAnswer Answer(BlameQuestion question)
    {
        PastState past = new TimestampArchive(folder).At((question ?? throw new ArgumentNullException(nameof(question))).At)
            ?? throw new RefusedException(folder, ChannelCodes.NotInRepository, $"there was no state yet at {Fields.Show(question.At)}; the first is of {Fields.Show(First())}");
        string role = Role.OfChannel(question.Channel);
        if (!past.States.TryGetValue(role, out RoleFile<StateContent>? state))
        {
            string[] channels = [.. past.Targets.Content.Channels.Keys.Order(StringComparer.Ordinal)];
            throw new RefusedException(folder, ChannelCodes.NotInRepository, $"there was no channel '{question.Channel}' at {Fields.Show(question.At)}{NearestName.Hint(question.Channel, channels)}; there were {string.Join(", ", channels)}");
        }

        List<string> proof = [RepositoryPaths.OfTimestamp(past.Timestamp.Version), RepositoryPaths.OfRole(Role.Snapshot, past.Snapshot.Version), RepositoryPaths.OfRole(Role.Targets, past.Targets.Version)];
        (DeployRecord? deploy, DeployedPrompt? baked) = BakedOf(question);
        if (_history.StopOf(question.Channel, past.States[Role.Stops], question.Prompt) is { } stopped)
        {
            RoleFile<StateContent> stops = past.States[Role.Stops];
            proof.AddRange([RepositoryPaths.OfRole(Role.Stops, stops.Version), RepositoryPaths.OfTarget(stops.Content.Files[0])]);
            return OfBaked(question, past, stops, null, stopped.Origin.Content.Note, stopped.Stop, deploy, baked, proof);
        }

        (Pointer? pointer, TargetEntry file) = RepositoryReader.Pointer(folder, question.Channel, state.Content, question.Prompt);
        proof.AddRange([RepositoryPaths.OfRole(role, state.Version), RepositoryPaths.OfTarget(file)]);
        StateNote? origin = pointer is null ? null : _history.Origin(question.Channel, state, question.Prompt).Content.Note;
        if (pointer is null || pointer.IsStopped || IsForOthers(pointer, baked))
        {
            return OfBaked(question, past, state, pointer, origin, null, deploy, baked, proof);
        }

        PointerVersion version = pointer.Version ?? ArmOf(question, pointer.Split!);
        proof.Add(RepositoryPaths.OfArtefact(version.Artefact));
        PromptArtefact artefact = ArtefactCheck.Check(folder, question.Prompt, version);
        ValueList<BlamedPartial> includes = new(artefact.Includes.Select(p => new BlamedPartial(p.Id, p.Version, p.Body.Text)));
        return new BlameAnswer(question.Channel, pointer, version, origin, null, deploy, null, artefact.Body.Text, includes, new ValueList<string>(proof), Signers(past, state));
    }

    private BlameAnswer OfBaked(
        BlameQuestion question, PastState past, RoleFile<StateContent> state, Pointer? pointer, StateNote? origin, Stop? stop, DeployRecord? deploy, DeployedPrompt? baked, List<string> proof)
    {
        string? text = null;
        ValueList<BlamedPartial> includes = ValueList<BlamedPartial>.Empty;
        if (deploy is not null && baked is not null)
        {
            proof.AddRange([DeployFolder.PathOf(deploy.App, deploy.Seq), DeployFolder.PathOfBundle(deploy.Bundle)]);
            (text, includes) = BakedText(deploy, baked);
        }

        return new BlameAnswer(question.Channel, pointer, null, origin, stop, deploy, baked, text, includes, new ValueList<string>(proof), Signers(past, state));
    }

    private (DeployRecord? Record, DeployedPrompt? Prompt) BakedOf(BlameQuestion question)
    {
        if (question.App is not { } app)
        {
            return (null, null);
        }

        DeployFolder deploys = new(folder);
        if (deploys.Last(app, question.At)?.Record is not { } record)
        {
            string[] apps = [.. deploys.Apps()];
            throw new RefusedException(folder, ChannelCodes.NotInRepository, $"no deploy of '{app}' was recorded up to {Fields.Show(question.At)}{NearestName.Hint(app, apps)}; record them with 'promptgen channel record-deploy'");
        }

        return (record, record.Find(question.Prompt));
    }

    private (string? Text, ValueList<BlamedPartial> Includes) BakedText(DeployRecord deploy, DeployedPrompt baked)
    {
        string place = DeployFolder.PathOfBundle(deploy.Bundle);
        _ = RepositoryReader.Content(folder, place, deploy.Bundle);
        if (BundleFiles.Read(RepositoryPaths.In(folder, place), ChannelCodes.BrokenRepository).Value?.Bundle is not { } bundle)
        {
            return (null, ValueList<BlamedPartial>.Empty);
        }

        IEnumerable<IncludePin> pins = bundle.Prompts.FirstOrDefault(p => p.Assembly == baked.Assembly && p.Id.Value == baked.Id)?.Includes ?? ValueList<IncludePin>.Empty;
        return (
            bundle.FindText(Digest.TryParse("sha256:" + baked.Source)!),
            new ValueList<BlamedPartial>(pins.Select(p => new BlamedPartial(p.Id.Value, p.Version.ToString(), bundle.FindText(p.Digest) ?? ""))));
    }

    private static bool IsForOthers(Pointer pointer, DeployedPrompt? baked) =>
        pointer.Baked is { } range && baked is not null && Channels.Following.Reading.BakedRange.TryParse(range) is { } parsed && !parsed.Contains(baked.Version);

    private static PointerVersion ArmOf(BlameQuestion question, PointerSplit split)
    {
        if (question.Key is not { } key)
        {
            return split.Arms[split.Default].Version;
        }

        SplitArm[] arms = [.. split.Arms.Select(a => new SplitArm(new VersionReference(a.Version.Version, a.Version.Digest, a.Version.Artefact, a.Version.Length), a.Weight))];
        var dealt = Split.Create(split.Id, arms, split.Default, split.IsRandom, out _)!;
        int arm = Array.IndexOf(arms, dealt.ArmOf(question.Channel, question.Prompt, key, () => 1));
        return split.Arms[arm].Version;
    }

    private static ValueList<string> Signers(PastState past, RoleFile<StateContent> state)
    {
        ApprovalPolicy policy = past.Targets.Content.Policy;
        return new ValueList<string>(SignatureCount.ValidKeys(state.Role, state.Document, past.Targets.Content.AuthorityOf(state.Role)!)
            .Select(k => policy.Holders.TryGetValue(k.Id, out string? holder) ? $"{holder} ({k.Short})" : k.Short));
    }

    private DateTimeOffset First() =>
        RepositoryPaths.Timestamps(folder) is [var first, ..]
            ? RepositoryReader.FileAt(folder, RepositoryPaths.OfTimestamp(first), Role.Timestamp, signed => IndexContent.Read(signed, Role.Timestamp)).Content.At
            : throw new RefusedException(Path.GetFullPath(folder), ChannelCodes.BrokenRepository, "there is no channel repository here");
}
