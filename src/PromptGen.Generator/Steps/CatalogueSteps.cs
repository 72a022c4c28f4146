using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Inputs;

namespace PromptGen.Generator.Steps;

/// <summary>The part of the pipeline that finds the catalogue's files and reads them. A file is read again when it is another object, and no other file is.</summary>
/// <param name="Files">The files of prompts, in shards; nothing is read yet.</param>
/// <param name="OfProject">The files that belong to no prompt.</param>
/// <param name="HasPrompts">Whether there is a prompt.</param>
/// <param name="Manifests">The manifests, each read alone.</param>
/// <param name="Versions">The released versions, each read alone.</param>
internal sealed record CatalogueSteps(
    IncrementalValuesProvider<ValueList<CatalogueFile>> Files,
    IncrementalValuesProvider<CatalogueFile> OfProject,
    IncrementalValueProvider<bool> HasPrompts,
    IncrementalValuesProvider<ValueList<ManifestInput>> Manifests,
    IncrementalValuesProvider<ValueList<VersionInput>> Versions)
{
    /// <summary>Wires the steps.</summary>
    public static CatalogueSteps Of(IncrementalGeneratorInitializationContext context)
    {
        CatalogueFiles? last = null;
        IncrementalValueProvider<CatalogueFiles> sorted = context.AdditionalTextsProvider.Collect().Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, _) => Remember(ref last, CatalogueFiles.Sort(pair.Left, pair.Right, Volatile.Read(ref last))));
        IncrementalValuesProvider<ValueList<CatalogueFile>> files = sorted.SelectMany(static (all, _) => all.Shards).WithTrackingName(TrackingNames.Files);
        var manifests = new Memo<AdditionalText, CatalogueFile, ManifestInput>(InputReader.ReadManifest);
        var versions = new Memo<AdditionalText, CatalogueFile, VersionInput>(InputReader.ReadVersion);
        return new CatalogueSteps(
            files,
            sorted.SelectMany(static (all, _) => all.OfProject),
            sorted.Select(static (all, _) => all.HasPrompts),
            Read(files, InputRole.Manifest, manifests).WithTrackingName(TrackingNames.Manifests),
            Read(files, InputRole.Version, versions).WithTrackingName(TrackingNames.Versions));
    }

    /// <summary>Reads the files of a role.</summary>
    public static IncrementalValuesProvider<ValueList<T>> Read<T>(IncrementalValuesProvider<ValueList<CatalogueFile>> files, InputRole role, Memo<AdditionalText, CatalogueFile, T> known) =>
        files.Select((shard, cancellation) =>
        {
            var read = new List<T>(shard.Count);
            foreach (CatalogueFile file in shard)
            {
                if (file.Role == role)
                {
                    read.Add(known.Of(file.Text, file, cancellation));
                }
            }

            return read.Count == 0 ? ValueList<T>.Empty : new ValueList<T>(read);
        });

    private static CatalogueFiles Remember(ref CatalogueFiles? last, CatalogueFiles now)
    {
        Volatile.Write(ref last, now);
        return now;
    }
}
