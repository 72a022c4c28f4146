using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Inputs;
using PromptGen.Generator.Selection;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Steps;

/// <summary>
/// The part of the pipeline that reads drafts. An edit to the draft of a prompt goes through alone: what drafts go on from (<see cref="DraftBases"/>) and which partials are being edited
/// (<see cref="PresentPartials"/>) stay as they are. Without <c>PromptGenUseDrafts</c> its first step lets nothing through.
/// </summary>
/// <param name="Prompts">The drafts to compile.</param>
/// <param name="Drafted">The prompts whose drafts take the place of their releases, in order of their ids.</param>
/// <param name="Findings">What is to be said of drafts before they are compiled.</param>
internal sealed record DraftSteps(
    IncrementalValuesProvider<PromptInput> Prompts,
    IncrementalValueProvider<ValueList<PromptId>> Drafted,
    IncrementalValuesProvider<CatalogueDiagnostic> Findings)
{
    /// <summary>Wires the steps.</summary>
    public static DraftSteps Of(
        IncrementalValuesProvider<CatalogueFile> files,
        IncrementalValueProvider<bool> usesDrafts,
        IncrementalValuesProvider<VersionInput> versions,
        IncrementalValueProvider<ImmutableArray<ManifestInput>> manifests,
        IncrementalValueProvider<ReleaseSelection> releases)
    {
        IncrementalValuesProvider<DraftInput> drafts = files.Where(static file => file.Role == InputRole.Draft).Combine(usesDrafts).Where(static pair => pair.Right)
            .Select(static (pair, cancellation) => InputReader.ReadDraft(pair.Left, cancellation)).WithTrackingName(TrackingNames.Drafts);
        IncrementalValueProvider<DraftBases> bases = FindBases(usesDrafts, versions, manifests, releases);
        IncrementalValuesProvider<ComparedDraft> compared = drafts.Combine(bases)
            .Select(static (pair, _) => ComparedDraft.Compare(pair.Left, pair.Right)).WithTrackingName(TrackingNames.ComparedDrafts);
        IncrementalValueProvider<PresentPartials> partials = compared.Where(static draft => draft.Edited is not null)
            .Select(static (draft, _) => draft.Edited!).Collect().Combine(bases)
            .Select(static (pair, _) => new PresentPartials(pair.Left.Concat(pair.Right.Partials), pair.Right.Ids)).WithTrackingName(TrackingNames.PresentPartials);
        IncrementalValuesProvider<DraftVerdict> verdicts = compared.Combine(partials).Combine(releases.Select(static (r, _) => r.IsLocked))
            .Select(static (pair, _) => DraftJudge.Judge(pair.Left.Left, pair.Left.Right, pair.Right)).WithTrackingName(TrackingNames.DraftVerdicts);
        return new DraftSteps(
            verdicts.Where(static verdict => verdict.Prompt is not null).Select(static (verdict, _) => verdict.Prompt!).WithTrackingName(TrackingNames.Prompts),
            verdicts.Where(static verdict => verdict.Drafted is not null).Select(static (verdict, _) => verdict.Drafted!).Collect()
                .Select(static (ids, _) => new ValueList<PromptId>(ids.OrderBy(id => id))).WithTrackingName(TrackingNames.DraftedPrompts),
            verdicts.SelectMany(static (verdict, _) => verdict.Diagnostics));
    }

    private static IncrementalValueProvider<DraftBases> FindBases(
        IncrementalValueProvider<bool> usesDrafts,
        IncrementalValuesProvider<VersionInput> versions,
        IncrementalValueProvider<ImmutableArray<ManifestInput>> manifests,
        IncrementalValueProvider<ReleaseSelection> releases)
    {
        IncrementalValueProvider<BasisVersions> names = manifests.Combine(releases).Combine(usesDrafts)
            .Select(static (pair, _) => BasisVersions.Find(pair.Left.Left, pair.Left.Right, pair.Right));

        // What a prompt's release includes is in its draft, or the draft is another text; only partials are looked into.
        IncrementalValuesProvider<IncludingText> texts = versions.Where(static version => version.Source?.Version is not null).Combine(names)
            .Where(static pair => pair.Right.Contains(pair.Left.Source!.Id, pair.Left.Source.Version!))
            .Select(static (pair, _) => pair.Left.Source!)
            .Select(static (source, _) => source.Header.DeclaredKind == PromptKind.Partial ? IncludingText.Of(source) : new IncludingText(source, ValueList<PromptId>.Empty));
        return names.Combine(texts.Collect()).Select(static (pair, _) => new DraftBases(pair.Left, pair.Right)).WithTrackingName(TrackingNames.DraftBases);
    }
}
