using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Compiling;
using PromptGen.Generator.Inputs;
using PromptGen.Generator.Options;
using PromptGen.Generator.Selection;

namespace PromptGen.Generator.Steps;

/// <summary>The part of the pipeline that stands in for prompts that nobody pinned.</summary>
internal static class StubSteps
{
    /// <summary>The file with the stubs, if there are any.</summary>
    /// <param name="catalogue">The catalogue's files.</param>
    /// <param name="releases">What is pinned.</param>
    /// <param name="drafted">What is compiled without a pin.</param>
    /// <param name="settings">What the project wants of emitted code.</param>
    public static IncrementalValuesProvider<SourceFile> Of(
        CatalogueSteps catalogue,
        IncrementalValueProvider<ReleaseSelection> releases,
        IncrementalValueProvider<ValueList<PromptId>> drafted,
        IncrementalValueProvider<EmissionSettings> settings) =>
        Known(catalogue).Combine(releases.Combine(drafted)).Combine(settings)
            .SelectMany(static (pair, _) => StubCompiler.Compile(UnpinnedPrompts.Select(pair.Left.Left, pair.Left.Right.Left, pair.Left.Right.Right, pair.Right.ClassName), pair.Right)).WithTrackingName(TrackingNames.StubSource);

    // The prompts that the catalogue shows, whether they are pinned or not.
    private static IncrementalValueProvider<ValueList<UnpinnedPrompt>> Known(CatalogueSteps catalogue)
    {
        IncrementalValueProvider<ValueList<PromptPlace>> drafts = catalogue.DraftFiles.SelectEach(static file => PlaceOf(file) is { } place ? new[] { place } : []);
        return catalogue.Places.Combine(drafts).Combine(catalogue.Index)
            .Select(static (places, _) => UnpinnedPrompts.Find(
                [.. places.Left.Left.Select(static place => place.ToPromptPlace()), .. places.Left.Right, .. places.Right ?? ValueList<PromptPlace>.Empty])).WithTrackingName(TrackingNames.KnownPrompts);
    }

    // A draft's path shows its prompt; nothing is read for it.
    private static PromptPlace? PlaceOf(CatalogueFile file) =>
        CataloguePath.Parse(file.RelativePath).Id is { } id ? new PromptPlace(id, IsReleased: false, IsPartial: null) : null;
}
