using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Compiling;
using PromptGen.Generator.Inputs;
using PromptGen.Generator.Options;
using PromptGen.Generator.Selection;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Steps;

/// <summary>The part of the pipeline that stands in for prompts that nobody pinned.</summary>
internal static class StubSteps
{
    /// <summary>The prompts that the catalogue shows, whether they are pinned or not.</summary>
    public static IncrementalValueProvider<ValueList<UnpinnedPrompt>> Known(CatalogueSteps catalogue)
    {
        IncrementalValueProvider<ImmutableArray<PromptPlace>> drafts = catalogue.Files.SelectEach(static file => PlaceOf(file) is { } place ? new[] { place } : []).Gather();
        IncrementalValuesProvider<PromptPlace> listed = catalogue.OfProject.Where(static file => file.Role == InputRole.Index).SelectMany(InputReader.ReadIndex);
        IncrementalValueProvider<ImmutableArray<PromptPlace>> released = catalogue.Versions.SelectEach(static version => PlaceOf(version) is { } place ? new[] { place } : []).Gather();
        return released.Combine(drafts).Combine(listed.Collect())
            .Select(static (places, _) => UnpinnedPrompts.Find(places.Left.Left.AddRange(places.Left.Right).AddRange(places.Right))).WithTrackingName(TrackingNames.KnownPrompts);
    }

    /// <summary>The file with the stubs, if there are any.</summary>
    /// <param name="known">The prompts that the catalogue shows.</param>
    /// <param name="releases">What is pinned.</param>
    /// <param name="drafted">What is compiled without a pin.</param>
    /// <param name="settings">What the project wants of emitted code.</param>
    public static IncrementalValuesProvider<SourceFile> Of(
        IncrementalValueProvider<ValueList<UnpinnedPrompt>> known,
        IncrementalValueProvider<ReleaseSelection> releases,
        IncrementalValueProvider<ValueList<PromptId>> drafted,
        IncrementalValueProvider<EmissionSettings> settings) =>
        known.Combine(releases.Combine(drafted)).Combine(settings.Select(static (s, _) => s.ClassName))
            .Select(static (pair, _) => UnpinnedPrompts.Select(pair.Left.Left, pair.Left.Right.Left, pair.Left.Right.Right, pair.Right)).Combine(settings)
            .SelectMany(static (pair, _) => StubCompiler.Compile(pair.Left, pair.Right)).WithTrackingName(TrackingNames.StubSource);

    // A draft's path shows its prompt; nothing is read for it.
    private static PromptPlace? PlaceOf(CatalogueFile file) =>
        file.Role == InputRole.Draft && CataloguePath.Parse(file.RelativePath).Id is { } id ? new PromptPlace(id, IsReleased: false, IsPartial: null) : null;

    private static PromptPlace? PlaceOf(VersionInput version) =>
        version.Id is { } id ? new PromptPlace(id, IsReleased: true, version.Source?.Header.DeclaredKind == PromptKind.Partial) : null;
}
