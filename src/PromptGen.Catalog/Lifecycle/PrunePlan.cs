using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;

namespace PromptGen.Catalog.Lifecycle;

/// <summary>Which versions can be removed, which only look like it, and in what order the first go.</summary>
public sealed class PrunePlan
{
    private readonly PromptCatalogue _catalogue;
    private readonly PruneRequest _request;
    private readonly Dictionary<(PromptId Id, PromptVersion Version), string?> _kept = [];

    private PrunePlan(PromptCatalogue catalogue, PruneRequest request)
    {
        _catalogue = catalogue;
        _request = request;
    }

    /// <summary>Every version that by age or status may be removed, in order of ids and versions, with what keeps it.</summary>
    public IReadOnlyList<PruneCandidate> Candidates { get; private set; } = [];

    /// <summary>
    /// The manifests to write, in order. Whoever stops between two of them leaves a catalogue that is whole: a version goes
    /// only after every version that pins it.
    /// </summary>
    public IReadOnlyList<PruneStep> Steps { get; private set; } = [];

    /// <summary>Makes a plan.</summary>
    /// <param name="catalogue">A catalogue without errors: of a broken one nobody knows what reaches what.</param>
    /// <param name="locks">The locks of every application that uses the catalogue.</param>
    /// <param name="request">What may go.</param>
    public static PrunePlan Make(PromptCatalogue catalogue, IReadOnlyList<LockFile> locks, PruneRequest request)
    {
        var plan = new PrunePlan(catalogue ?? throw new ArgumentNullException(nameof(catalogue)), request ?? throw new ArgumentNullException(nameof(request)));
        plan.KeepPins(locks ?? throw new ArgumentNullException(nameof(locks)));
        foreach (CataloguePrompt prompt in catalogue.Prompts)
        {
            plan.KeepNewest(prompt.Id, RecordsOf(prompt));
        }

        plan.KeepReached();
        plan.Candidates =
        [
            .. from prompt in catalogue.Prompts
               from record in RecordsOf(prompt).OrderBy(r => r.Version)
               where plan.MayGo(prompt, record)
               select new PruneCandidate(prompt.Id, record, LastUse(prompt, record), plan._kept.TryGetValue((prompt.Id, record.Version), out string? reason) ? reason : null),
        ];
        plan.Steps = plan.Order();
        return plan;
    }

    // Counted from its release it would be old the day after a successor takes its place, when applications still run it.
    private static DateTime LastUse(CataloguePrompt prompt, ManifestVersion record)
    {
        DateTime last = record.StatusChange is { } change && change.Time > record.Time ? change.Time : record.Time;
        DateTime? successor = prompt.Manifest!.Manifest.Versions.Where(v => v.Time > record.Time).Min(v => (DateTime?)v.Time);
        return successor > last ? successor.Value : last;
    }

    private static ValueList<ManifestVersion> RecordsOf(CataloguePrompt prompt) => prompt.Manifest?.Manifest.Versions ?? ValueList<ManifestVersion>.Empty;

    private bool MayGo(CataloguePrompt prompt, ManifestVersion record) => _request.Days is { } days
        ? LastUse(prompt, record).AddDays(days) < _request.Now
        : record.Status == VersionStatus.Retired;

    private void Keep(PromptId id, PromptVersion version, string reason)
    {
        if (!_kept.ContainsKey((id, version)))
        {
            _kept.Add((id, version), reason);
        }
    }

    private void KeepPins(IReadOnlyList<LockFile> locks)
    {
        foreach (LockFile file in locks)
        {
            foreach (LockEntry entry in file.Entries)
            {
                Keep(entry.Id, entry.Resolved, $"'{file.Path}' pins it");
            }
        }
    }

    private void KeepNewest(PromptId id, IEnumerable<ManifestVersion> records)
    {
        ManifestVersion[] newestFirst = [.. records.OrderByDescending(r => r.Version)];
        if (VersionSelection.Newest(new Manifest { Versions = new ValueList<ManifestVersion>(newestFirst) }) is { } inUse)
        {
            Keep(id, inUse.Version, "it is the newest release in use");
        }

        // Numbers only go up because there is always one to compare the next with.
        if ((newestFirst.FirstOrDefault(r => r.Version.IsStable) ?? newestFirst.FirstOrDefault()) is { } newest)
        {
            Keep(id, newest.Version, "it is the newest release, with which the next one is compared");
        }

        foreach (ManifestVersion record in newestFirst.Take(_request.Keep))
        {
            Keep(id, record.Version, FormattableString.Invariant($"it is among the {_request.Keep} newest"));
        }
    }

    // From everything that stays to what that needs.
    private void KeepReached()
    {
        var waiting = new Queue<(CataloguePrompt Prompt, ManifestVersion Record)>(
            from prompt in _catalogue.Prompts
            from record in RecordsOf(prompt)
            where _kept.ContainsKey((prompt.Id, record.Version)) || !MayGo(prompt, record)
            select (prompt, record));
        while (waiting.Count > 0)
        {
            (CataloguePrompt prompt, ManifestVersion record) = waiting.Dequeue();
            IEnumerable<(PromptId Id, PromptVersion Version, string Reason)> needed = PinsOf(prompt, record.Version)
                .Select(p => (p.Id, p.Version, $"'{prompt.Id}' {record.Version} includes it"))
                .Concat(record.Tested.SelectMany(t => t.Upstream).Select(u => (u.Id, u.Version, $"'{prompt.Id}' {record.Version} was tested with it")));
            foreach ((PromptId id, PromptVersion version, string reason) in needed)
            {
                if (!_kept.ContainsKey((id, version)))
                {
                    Keep(id, version, reason);
                    if (_catalogue.Find(id) is { Manifest: { } file } next && file.Manifest.Find(version) is { } reached)
                    {
                        waiting.Enqueue((next, reached));
                    }
                }
            }
        }
    }

    private static ValueList<IncludePin> PinsOf(CataloguePrompt prompt, PromptVersion version) => prompt.Find(version)?.Pins ?? ValueList<IncludePin>.Empty;

    private List<PruneStep> Order()
    {
        var steps = new List<PruneStep>();
        var manifests = new Dictionary<PromptId, Manifest>();
        List<PruneCandidate> left = [.. Candidates.Where(c => c.KeptBecause is null)];
        while (left.Count > 0)
        {
            var pinned = new HashSet<(PromptId, PromptVersion)>(left.SelectMany(c => PinsOf(_catalogue.Find(c.Id)!, c.Record.Version)).Select(p => (p.Id, p.Version)));
            PruneCandidate[] free = [.. left.Where(c => !pinned.Contains((c.Id, c.Record.Version)))];

            // A digest covers the digests of what it pins, so a circle is the work of an editor; it is left alone.
            if (free.Length == 0)
            {
                Candidates = [.. Candidates.Select(c => left.Contains(c) ? c with { KeptBecause = "it is in a circle of versions that pin each other" } : c)];
                return steps;
            }

            foreach (IGrouping<PromptId, PruneCandidate> group in free.GroupBy(c => c.Id))
            {
                PromptVersion[] removed = [.. group.Select(c => c.Record.Version)];
                Manifest before = manifests.TryGetValue(group.Key, out Manifest? written) ? written : _catalogue.Find(group.Key)!.Manifest!.Manifest;
                Manifest after = Without(before, removed);
                manifests[group.Key] = after;
                steps.Add(new PruneStep(group.Key, after, new ValueList<PromptVersion>(removed)));
            }

            left.RemoveAll(free.Contains);
        }

        return steps;
    }

    private static Manifest Without(Manifest manifest, PromptVersion[] removed) => manifest with
    {
        Versions = new ValueList<ManifestVersion>(manifest.Versions.Where(v => !removed.Contains(v.Version))),
        Accepts = new ValueList<AcceptedFinding>(manifest.Accepts.Where(a => a.Version is null || !removed.Contains(a.Version))),
    };
}
