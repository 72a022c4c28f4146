using System.Collections.Generic;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Generator.Inputs;

namespace PromptGen.Generator.Selection;

/// <summary>Puts a released file together with what the manifests, the lock and other files say about it.</summary>
internal static class VersionJudge
{
    private static readonly VersionVerdict Nothing = new(null, ValueList<CatalogueDiagnostic>.Empty);

    /// <summary>Decides what becomes of a file.</summary>
    public static VersionVerdict Judge(VersionInput input, ReleaseSelection releases, PinnedReleases pinned)
    {
        if (input.Id is null || input.Version is null)
        {
            // A misplaced file: nobody can know whose it is.
            return releases.IsLocked ? Nothing : new VersionVerdict(null, input.Diagnostics);
        }

        // A prompt that this project does not compile is none of its business. Files without a manifest are found from the manifests' side.
        if (releases.Find(input.Id) is not { } release || release.Manifest.Find(input.Version) is not { } record)
        {
            return Nothing;
        }

        bool isSelected = input.Version.Equals(release.Version);
        CatalogueDiagnostic? edited = input.Source is null ? null : ReleaseRule.CheckDigest(input.Source, record);
        if (!isSelected)
        {
            // An older release may break rules that came later; that it was edited counts at any age.
            return edited is null ? Nothing : new VersionVerdict(null, new ValueList<CatalogueDiagnostic>([edited]));
        }

        var diagnostics = new List<CatalogueDiagnostic>(input.Diagnostics);
        if (edited is not null)
        {
            diagnostics.Add(edited);
        }

        return new VersionVerdict(
            input.Source is null ? null : Prepare(input.Source, release.Manifest, record, pinned, isUsable: edited is null && !input.HasErrors),
            new ValueList<CatalogueDiagnostic>(diagnostics));
    }

    private static PromptInput Prepare(PromptSource source, Manifest manifest, ManifestVersion record, PinnedReleases pinned, bool isUsable) =>
        new(source, pinned.ClosureOf(source), manifest.Description, record.Reason, DeprecationOf(source, manifest, record), isUsable);

    private static string? DeprecationOf(PromptSource source, Manifest manifest, ManifestVersion record)
    {
        if (record.Status != VersionStatus.Deprecated)
        {
            return null;
        }

        string remedy = VersionSelection.Newest(manifest) is { Status: VersionStatus.Active } newest
            ? $"pin another with 'promptgen pin {source.Id}@{newest.Version}'"
            : $"release a successor with 'promptgen ship {source.Id} --reason \"...\"'";
        return $"version {record.Version} of '{source.Id}' is deprecated; {remedy}";
    }
}
