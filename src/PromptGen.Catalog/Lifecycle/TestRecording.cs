using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;

namespace PromptGen.Catalog.Lifecycle;

/// <summary>Records that a version was tested with a model.</summary>
public static class TestRecording
{
    /// <summary>
    /// The prompt's manifest with a result in it, and in the result what each prompt under <c>depends_on</c> is now. An older
    /// result of the same model and suite is replaced: a manifest says how things stand, and version control how they stood.
    /// </summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="id">The prompt.</param>
    /// <param name="version">The version that was tested.</param>
    /// <param name="result">The result; its upstream prompts are looked up here.</param>
    /// <exception cref="ArgumentException">The manifest does not list the version.</exception>
    public static Manifest Record(PromptCatalogue catalogue, PromptId id, PromptVersion version, ModelTest result)
    {
        if (result is null)
        {
            throw new ArgumentNullException(nameof(result));
        }

        Manifest? manifest = (catalogue ?? throw new ArgumentNullException(nameof(catalogue))).Find(id)?.Manifest?.Manifest;
        if (manifest?.Find(version) is not { } record)
        {
            throw new ArgumentException("Only a released version can have been tested.", nameof(version));
        }

        ModelTest recorded = result with { Time = ManifestTime.ToSeconds(result.Time), Upstream = new ValueList<UpstreamState>(UpstreamOf(catalogue, manifest)) };
        IEnumerable<ModelTest> others = record.Tested.Where(t => t.Model != result.Model || t.Suite != result.Suite);
        return manifest.With(record with { Tested = new ValueList<ModelTest>(others.Append(recorded)) });
    }

    private static IEnumerable<UpstreamState> UpstreamOf(PromptCatalogue catalogue, Manifest manifest)
    {
        foreach (PromptId upstream in manifest.DependsOn.OrderBy(u => u))
        {
            if (catalogue.Find(upstream)?.Manifest is { } file && VersionSelection.Newest(file.Manifest) is { } newest)
            {
                yield return new UpstreamState(upstream, newest.Version, newest.Digest);
            }
        }
    }
}
