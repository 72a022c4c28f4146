using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Inputs;
using PromptGen.Generator.Options;
using PromptGen.Generator.Selection;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Steps;

/// <summary>The part of the pipeline that finds the catalogue's files and reads them. A file is read again when it is another object, and no other file is.</summary>
/// <param name="DraftFiles">The drafts; nothing is read yet.</param>
/// <param name="HasPrompts">Whether there is a prompt.</param>
/// <param name="Lock">The application's pins; null when there is no lock.</param>
/// <param name="Index">The list of the catalogue's prompts; null when the compiler was given none.</param>
/// <param name="Manifests">The manifests, each read alone.</param>
/// <param name="Versions">The released versions, each read alone.</param>
/// <param name="Places">That they are there.</param>
internal sealed record CatalogueSteps(
    IncrementalValueProvider<ValueList<CatalogueFile>> DraftFiles,
    IncrementalValueProvider<bool> HasPrompts,
    IncrementalValueProvider<LockInput?> Lock,
    IncrementalValueProvider<ValueList<PromptPlace>?> Index,
    IncrementalValueProvider<ValueList<ManifestInput>> Manifests,
    IncrementalValueProvider<ValueList<VersionInput>> Versions,
    IncrementalValueProvider<ValueList<ReleasePlace>> Places)
{
    /// <summary>Wires the steps.</summary>
    public static CatalogueSteps Of(IncrementalGeneratorInitializationContext context)
    {
        CatalogueFiles? last = null;
        IncrementalValueProvider<CatalogueFiles> files = context.AdditionalTextsProvider.Collect().Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellation) => Remember(ref last, CatalogueFiles.Sort(pair.Left, pair.Right, Volatile.Read(ref last), cancellation))).WithTrackingName(TrackingNames.Files);
        IncrementalValueProvider<ValueList<CatalogueFile>> ofProject = files.Select(static (all, _) => all.OfProject);
        var manifests = new Memo<AdditionalText, CatalogueFile, ManifestInput>(InputReader.ReadManifest);
        var texts = new Memo<AdditionalText, CatalogueFile, VersionInput>(InputReader.ReadVersion);
        IncrementalValueProvider<ValueList<VersionInput>> versions = files.Select(static (all, _) => all.Versions).Select((all, cancellation) => Read(all, texts, cancellation)).WithTrackingName(TrackingNames.Versions);
        return new CatalogueSteps(
            files.Select(static (all, _) => all.Drafts),
            files.Select(static (all, _) => all.HasPrompts),
            ofProject.Select(InputReader.FindLock).WithTrackingName(TrackingNames.Lock),
            ofProject.Select(InputReader.FindIndex),
            files.Select(static (all, _) => all.Manifests).Select((all, cancellation) => Read(all, manifests, cancellation)).WithTrackingName(TrackingNames.Manifests),
            versions,
            versions.SelectEach(static version => PlaceOf(version) is { } place ? new[] { place } : []));
    }

    /// <summary>The drafts, each read alone; none where the build does not use drafts.</summary>
    /// <param name="mode">Whether it does.</param>
    public IncrementalValueProvider<ValueList<DraftInput>> ReadDrafts(IncrementalValueProvider<BuildMode> mode)
    {
        var drafts = new Memo<AdditionalText, CatalogueFile, DraftInput>(InputReader.ReadDraft);
        return DraftFiles.Combine(mode)
            .Select((pair, cancellation) => pair.Right.UsesDrafts ? Read(pair.Left, drafts, cancellation) : ValueList<DraftInput>.Empty).WithTrackingName(TrackingNames.Drafts);
    }

    private static ValueList<T> Read<T>(ValueList<CatalogueFile> files, Memo<AdditionalText, CatalogueFile, T> known, CancellationToken cancellation) =>
        new(files.Select(file => known.Of(file.Text, file, cancellation)));

    private static ReleasePlace? PlaceOf(VersionInput version) =>
        version.Id is { } id ? new ReleasePlace(id, version.Version, version.Path, version.Source?.Header.DeclaredKind == PromptKind.Partial) : null;

    private static CatalogueFiles Remember(ref CatalogueFiles? last, CatalogueFiles now)
    {
        Volatile.Write(ref last, now);
        return now;
    }
}
