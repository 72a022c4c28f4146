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
    public static IncrementalValueProvider<ValueList<UnpinnedPrompt>> Known(IncrementalValuesProvider<CatalogueFile> files, IncrementalValuesProvider<VersionInput> versions)
    {
        // A draft's path shows its prompt; nothing is read for it.
        IncrementalValuesProvider<PromptPlace> drafts = files.Where(static file => file.Role == InputRole.Draft)
            .Select(static (file, _) => CataloguePath.Parse(file.RelativePath).Id).Where(static id => id is not null)
            .Select(static (id, _) => new PromptPlace(id!, IsReleased: false, IsPartial: null));
        IncrementalValuesProvider<PromptPlace> listed = files.Where(static file => file.Role == InputRole.Index).SelectMany(InputReader.ReadIndex);
        IncrementalValuesProvider<PromptPlace> released = versions.Where(static version => version.Id is not null)
            .Select(static (version, _) => new PromptPlace(version.Id!, IsReleased: true, version.Source?.Header.DeclaredKind == PromptKind.Partial));
        return released.Collect().Combine(drafts.Collect()).Combine(listed.Collect())
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
}
