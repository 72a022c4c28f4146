using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Checking;
using PromptGen.Repository.Deploys;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Repository.Moves;

/// <summary>
/// Brings a version from one environment to another. The first has to be a repository that clients take, and its channel has to name the version; artefact and tests are held against
/// that. What the second says is signed anew: no signature is ever copied.
/// </summary>
public static class Promotion
{
    /// <summary>Brings versions over, all in one state.</summary>
    /// <param name="to">The repository that gets them.</param>
    /// <param name="channel">The channel that gets them.</param>
    /// <param name="from">The folder of the repository that has them; may be the same.</param>
    /// <param name="fromChannel">The channel that has to name them; null for any.</param>
    /// <param name="versions">The versions, by prompt.</param>
    /// <param name="baked">The baked versions that the pointers are for; null for all.</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="RefusedException">A version is not there or not sound, may not enter the channel, or no key at hand may sign.</exception>
    public static ChangeOutcome Run(RepositoryAccess to, string channel, string from, string? fromChannel, IReadOnlyCollection<(string Id, string Version)> versions, string? baked, MoveNote note)
    {
        RepositoryState source = RepositoryReader.Read(from, (to ?? throw new ArgumentNullException(nameof(to))).Clock.GetUtcNow());
        IReadOnlyList<string> channels = fromChannel is null ? source.Channels : [fromChannel];
        IReadOnlyDictionary<string, Pointer>[] pointers = [.. channels.Select(c => RepositoryReader.Pointers(from, source.Channel(c).File.Content))];
        OfferedVersion[] offered = [.. (versions ?? throw new ArgumentNullException(nameof(versions))).Select(v => Take(from, pointers, v.Id, v.Version))];
        PointerMove[] moves = [.. offered.Select(v => new PointerMove(v.Id, Pointer.Of(v.Version) with { Baked = baked }))];
        ChangeOutcome outcome = ChannelMoves.Set(to, channel, moves, offered.Select(v => v.Artefact), note);
        return outcome with { Warnings = new ValueList<string>(outcome.Warnings.Concat(BakedRule.NewerThan(to.Folder, offered.Select(v => (v.Id, v.Version.Version))))) };
    }

    private static OfferedVersion Take(string from, IReadOnlyDictionary<string, Pointer>[] pointers, string id, string version)
    {
        PointerVersion[] named = [.. pointers.Select(p => p.GetValueOrDefault(id)).OfType<Pointer>().SelectMany(p => p.Versions).Distinct()];
        PointerVersion found = Array.Find(named, v => v.Version == version) ?? throw new RefusedException(from, ChannelCodes.NotInRepository, named.Length == 0
            ? $"no channel here says anything of '{id}'; publish it here before it is promoted"
            : $"no channel here serves version {version} of '{id}'; it serves {string.Join(", ", named.Select(v => v.Version).Order(StringComparer.Ordinal))}");
        PromptArtefact artefact = ArtefactCheck.Check(from, id, found);
        var findings = new DiagnosticBag();
        if (ArtefactPrograms.Compile(artefact, findings, []) is null || findings.HasErrors)
        {
            throw RepositoryReader.Broken(from, RepositoryPaths.OfArtefact(found.Artefact), $"the artefact of '{id}' {version} cannot be compiled: {(findings.Items is [var first, ..] ? first.Message : "it is a partial")}");
        }

        return new OfferedVersion(id, found, RepositoryReader.Content(from, RepositoryPaths.OfArtefact(found.Artefact), found.Artefact));
    }
}
