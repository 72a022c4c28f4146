using System.Collections.Generic;
using System.Linq;
using System.Threading;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Generator.Inputs;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Generator.Selection;

/// <summary>
/// Which version of each prompt is compiled. It follows from manifests and lock alone, so that an edit to a prompt's text does not touch it.
/// </summary>
internal sealed class ReleaseSelection
{
    private readonly Dictionary<PromptId, SelectedRelease> _releases = [];
    private readonly List<CatalogueDiagnostic> _diagnostics = [];

    private ReleaseSelection()
    {
    }

    /// <summary>Whether a lock, there or not, says what is compiled; what it does not name is then none of this project's business.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>What is wrong with manifests and lock, as far as it concerns what this project compiles.</summary>
    public IReadOnlyList<CatalogueDiagnostic> Diagnostics => _diagnostics;

    /// <summary>Whether what is selected is known: not behind a lock that cannot be read.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>The prompts that the lock pins, whether or not they can be compiled, in its order.</summary>
    public ValueList<PromptId> Pinned { get; private set; } = ValueList<PromptId>.Empty;

    /// <summary>Chooses for every prompt.</summary>
    /// <param name="manifests">The prompts' records.</param>
    /// <param name="pins">The lock; null when there is none.</param>
    /// <param name="requiresPins">Whether a project without a lock selects nothing.</param>
    /// <param name="cancellation">Stops between two prompts.</param>
    public static ReleaseSelection Create(ValueList<ManifestInput> manifests, LockInput? pins, bool requiresPins, CancellationToken cancellation)
    {
        var selection = new ReleaseSelection { IsLocked = requiresPins || pins is not null };
        if (!selection.IsLocked)
        {
            foreach (ManifestInput manifest in manifests)
            {
                cancellation.ThrowIfCancellationRequested();
                selection.AddNewest(manifest);
            }
        }
        else if (pins is not null)
        {
            selection.AddPinned(manifests, pins);
        }

        return selection;
    }

    /// <summary>What is known of a prompt; null when this project does not compile it.</summary>
    public SelectedRelease? Find(PromptId id) => _releases.TryGetValue(id, out SelectedRelease? release) ? release : null;

    private void AddNewest(ManifestInput input)
    {
        _diagnostics.AddRange(input.Diagnostics);
        if (input.Id is null || input.File is null)
        {
            return;
        }

        VersionChoice choice = VersionSelection.Choose(input.Id, input.File.Manifest, lockFile: null);
        _releases[input.Id] = new SelectedRelease(input.File.Manifest, choice.Version?.Version);
        if (choice.Code is not null)
        {
            // Nothing is wrong with a prompt that is not released yet, but who looks for its accessor has to be told.
            _diagnostics.Add(CatalogueDiagnostic.OfFile(input.Path, choice.Code, choice.Problem!, DiagnosticSeverity.Warning));
        }
    }

    private void AddPinned(ValueList<ManifestInput> manifests, LockInput input)
    {
        _diagnostics.AddRange(input.Diagnostics);
        if (input.File is not { } file)
        {
            IsKnown = false;
            return;
        }

        Pinned = new ValueList<PromptId>(file.Entries.Select(e => e.Id));
        var byId = new Dictionary<PromptId, ManifestInput>();
        foreach (ManifestInput manifest in manifests)
        {
            if (manifest.Id is not null)
            {
                byId[manifest.Id] = manifest;
            }
        }

        for (int i = 0; i < file.Entries.Count; i++)
        {
            LockEntry pin = file.Entries[i];
            if (byId.TryGetValue(pin.Id, out ManifestInput? manifest))
            {
                _diagnostics.AddRange(manifest.Diagnostics);
            }

            if (manifest is null || manifest.File is not null)
            {
                AddPin(file, i, manifest?.File?.Manifest);
            }
        }
    }

    private void AddPin(LockFile file, int index, Manifest? manifest)
    {
        LockEntry pin = file.Entries[index];

        // A lock of this one pin: the whole lock is searched from its beginning for each prompt.
        LockFile alone = file with { Entries = new ValueList<LockEntry>([pin]) };
        VersionChoice choice = VersionSelection.Choose(pin.Id, manifest, alone);
        PinFinding? finding = choice.Version is { } record
            ? LockRules.CheckStatus(pin, record, manifest!)
            : new PinFinding(choice.Code!, DiagnosticSeverity.Error, choice.Problem!);
        bool isUsable = finding is null or { Severity: not DiagnosticSeverity.Error };
        _releases[pin.Id] = new SelectedRelease(manifest ?? Manifest.Empty, isUsable ? choice.Version?.Version : null);
        if (finding is not null)
        {
            _diagnostics.Add(LockRules.Locate(file, index, finding));
        }
    }
}
