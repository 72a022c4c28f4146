using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Requests;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Pinning;

/// <summary>Decides what each command does to a lock. It reads and writes nothing: lock and catalogue in, plan out.</summary>
internal sealed class PinPlanner
{
    private readonly PromptCatalogue _catalogue;
    private readonly string _lockPath;
    private readonly LockFile? _lock;
    private readonly PinResolution _resolution;
    private readonly Dictionary<PromptId, int> _places = [];
    private readonly SortedDictionary<PromptId, LockEntry> _pins = [];
    private readonly List<CatalogueDiagnostic> _findings = [];
    private readonly List<string> _notes = [];

    private PinPlanner(PromptCatalogue catalogue, string lockPath, LockFile? lockFile)
    {
        _catalogue = catalogue;
        _lockPath = lockPath;
        _lock = lockFile;
        _resolution = new PinResolution(catalogue);
        for (int i = 0; i < (lockFile?.Entries.Count ?? 0); i++)
        {
            _places[lockFile!.Entries[i].Id] = i;
            _pins[lockFile.Entries[i].Id] = lockFile.Entries[i];
        }
    }

    /// <summary>Pins prompts, or every prompt that has a release and no pin.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="lockPath">The lock's path, for findings.</param>
    /// <param name="lockFile">The lock; null when there is none yet.</param>
    /// <param name="arguments">The prompts and what is asked for of each; none for every prompt that is not pinned.</param>
    /// <param name="allowPrerelease">Whether pre-releases may be pinned.</param>
    public static PinPlan Pin(PromptCatalogue catalogue, string lockPath, LockFile? lockFile, IReadOnlyList<PinArgument> arguments, bool allowPrerelease)
    {
        var planner = new PinPlanner(catalogue, lockPath, lockFile);
        if (arguments.Count == 0)
        {
            planner.PinAll(allowPrerelease);
        }

        foreach (PinArgument argument in arguments)
        {
            planner.PinOne(argument, allowPrerelease);
        }

        return planner.ToPlan();
    }

    /// <summary>Removes pins.</summary>
    public static PinPlan Unpin(PromptCatalogue catalogue, string lockPath, LockFile lockFile, IReadOnlyList<PromptId> ids)
    {
        var planner = new PinPlanner(catalogue, lockPath, lockFile);
        foreach (PromptId id in ids.Where(planner.IsPinned))
        {
            planner._pins.Remove(id);
        }

        return planner.ToPlan();
    }

    /// <summary>Moves pins to the newest version that each asks for.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="lockPath">The lock's path, for findings.</param>
    /// <param name="lockFile">The lock.</param>
    /// <param name="ids">The prompts; none for all that are pinned.</param>
    public static PinPlan Update(PromptCatalogue catalogue, string lockPath, LockFile lockFile, IReadOnlyList<PromptId> ids)
    {
        var planner = new PinPlanner(catalogue, lockPath, lockFile);
        foreach (PromptId id in ids.Count == 0 ? lockFile.Entries.Select(e => e.Id).ToArray() : ids.Where(planner.IsPinned).ToArray())
        {
            if (planner.RequestOf(planner._pins[id]) is { } request)
            {
                planner.Move(planner._pins[id], request);
                planner.NoteNewer(planner._pins[id], request);
            }
        }

        return planner.ToPlan();
    }

    /// <summary>Brings back in order what hands or merges have put out of it, without moving a pin that is in order.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="lockPath">The lock's path, for findings.</param>
    /// <param name="lockFile">The lock.</param>
    /// <param name="isLocked">Whether what is out of order is an error instead, as NU1004 is for NuGet's lock file.</param>
    public static PinPlan Restore(PromptCatalogue catalogue, string lockPath, LockFile lockFile, bool isLocked)
    {
        var planner = new PinPlanner(catalogue, lockPath, lockFile);
        foreach (LockEntry pin in lockFile.Entries)
        {
            if (planner.RequestOf(pin) is not { } request)
            {
                continue;
            }

            if (request.Channel is not null || (!isLocked && !request.Matches(pin.Resolved)))
            {
                planner.Move(pin, request);
            }
            else if (planner.IsWhole(pin) && RequestRule.CheckAnswer(pin) is { } finding)
            {
                planner.Report(pin.Id, finding);
            }
        }

        return planner.ToPlan();
    }

    private void PinAll(bool allowPrerelease)
    {
        foreach (CataloguePrompt prompt in _catalogue.Prompts.Where(p => !_pins.ContainsKey(p.Id) && !PinResolution.IsPartial(p)))
        {
            if (_resolution.Resolve(prompt.Id, null, allowPrerelease).Problem is { } problem)
            {
                // It was not asked for by name, so it is no error that it cannot be had.
                _notes.Add($"not pinned: {problem.Message}");
            }
            else
            {
                PinOne(new PinArgument(prompt.Id, null), allowPrerelease);
            }
        }
    }

    private void PinOne(PinArgument argument, bool allowPrerelease)
    {
        if (argument.Request is null && _pins.TryGetValue(argument.Id, out LockEntry? pin))
        {
            _notes.Add($"'{argument.Id}' is pinned already: {pin.Resolved}, asked for as '{pin.Requested}'");
        }
        else
        {
            Set(argument.Id, argument.Request, allowPrerelease, (version, request) => new LockEntry(argument.Id, request.Text, version.Version, version.Digest, allowPrerelease));
        }
    }

    // A version that stays keeps its digest too: that its text changed is for a person to accept, by naming the version.
    private void Move(LockEntry pin, PinRequest request) => Set(
        pin.Id,
        request,
        pin.AllowPrerelease,
        (version, _) => version.Version.Equals(pin.Resolved) ? pin : pin with { Resolved = version.Version, Digest = version.Digest });

    private void Set(PromptId id, PinRequest? request, bool allowPrerelease, Func<ManifestVersion, PinRequest, LockEntry> make)
    {
        PinChoice choice = _resolution.Resolve(id, request, allowPrerelease);
        if (choice.Version is not { } version)
        {
            // A pin of a prompt that is gone is the lock's own matter, in the lock's own words.
            LockEntry? gone = _catalogue.Find(id) is null && _pins.TryGetValue(id, out LockEntry? pin) ? pin : null;
            Report(id, gone is null ? choice.Problem! : LockRules.CheckPin(gone, _catalogue)!);
            return;
        }

        LockEntry made = make(version, request ?? PinRequest.Of(version.Version));
        if (IsWhole(made))
        {
            _pins[id] = made;
        }
    }

    private bool IsWhole(LockEntry pin)
    {
        if (LockRules.CheckPin(pin, _catalogue) is not { } finding)
        {
            return true;
        }

        Report(pin.Id, finding);
        return finding.Severity != DiagnosticSeverity.Error;
    }

    private PinRequest? RequestOf(LockEntry pin)
    {
        if (RequestRule.CheckForm(pin, _catalogue.Find(pin.Id)?.Manifest?.Manifest) is not { } finding)
        {
            return PinRequest.TryParse(pin.Requested);
        }

        Report(pin.Id, finding);
        return null;
    }

    private bool IsPinned(PromptId id)
    {
        if (_places.ContainsKey(id))
        {
            return true;
        }

        Report(id, CatalogueCodes.NotPinned, $"'{id}' is not pinned{NearestName.Hint(id.Value, _places.Keys.Select(k => k.Value))}");
        return false;
    }

    private void NoteNewer(LockEntry pin, PinRequest request)
    {
        if (request.Exact is { } exact && VersionSelection.Newest(_catalogue.Find(pin.Id)?.Manifest?.Manifest ?? Manifest.Empty) is { } newest && newest.Version > exact)
        {
            _notes.Add($"'{pin.Id}' stays at {exact}, which is what it asks for; the newest release is {newest.Version}: 'promptgen pin {pin.Id}@{newest.Version}'");
        }
    }

    private void Report(PromptId id, string code, string message) => Report(id, new PinFinding(code, DiagnosticSeverity.Error, message));

    private void Report(PromptId id, PinFinding finding) => _findings.Add(
        _places.TryGetValue(id, out int index)
            ? LockRules.Locate(_lock!, index, finding)
            : CatalogueDiagnostic.OfFile(_lockPath, finding.Code, finding.Message, finding.Severity));

    private PinPlan ToPlan()
    {
        LockEntry[] before = _lock?.Entries.ToArray() ?? [];
        IEnumerable<PinChange> changes =
            from id in before.Select(e => e.Id).Concat(_pins.Keys).Distinct().Order()
            let old = _places.TryGetValue(id, out int index) ? before[index] : null
            let now = _pins.GetValueOrDefault(id)
            where !Equals(old, now)
            select new PinChange(id, old, now);
        return new PinPlan([.. _pins.Values], [.. changes], _findings, _notes);
    }

}
