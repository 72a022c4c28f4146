using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
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
    IncrementalValuesProvider<ValueList<PromptInput>> Prompts,
    IncrementalValueProvider<ValueList<PromptId>> Drafted,
    IncrementalValuesProvider<CatalogueDiagnostic> Findings)
{
    /// <summary>Wires the steps.</summary>
    public static DraftSteps Of(
        CatalogueSteps catalogue,
        IncrementalValueProvider<bool> usesDrafts,
        IncrementalValueProvider<ImmutableArray<ManifestInput>> manifests,
        IncrementalValueProvider<ReleaseSelection> releases)
    {
        var known = new Memo<AdditionalText, CatalogueFile, DraftInput>(InputReader.ReadDraft);
        IncrementalValuesProvider<ValueList<DraftInput>> drafts = CatalogueSteps.Read(catalogue.Files.Combine(usesDrafts).Where(static pair => pair.Right).Select(static (pair, _) => pair.Left), InputRole.Draft, known)
            .WithTrackingName(TrackingNames.Drafts);
        IncrementalValueProvider<DraftBases> bases = FindBases(usesDrafts, catalogue.Versions, manifests, releases);
        IncrementalValuesProvider<ValueList<ComparedDraft>> compared = drafts.Combine(bases)
            .Select(static (pair, _) => new ValueList<ComparedDraft>(pair.Left.Select(draft => ComparedDraft.Compare(draft, pair.Right)))).WithTrackingName(TrackingNames.ComparedDrafts);
        IncrementalValueProvider<PresentPartials> partials = compared.SelectEach(static draft => draft.Edited is null ? [] : new[] { draft.Edited }).Gather().Combine(bases)
            .Select(static (pair, _) => new PresentPartials(pair.Left.Concat(pair.Right.Partials), pair.Right.Ids)).WithTrackingName(TrackingNames.PresentPartials);
        IncrementalValuesProvider<ValueList<DraftVerdict>> verdicts = compared.Combine(partials).Combine(releases.Select(static (r, _) => r.IsLocked))
            .Select(static (pair, _) => new ValueList<DraftVerdict>(pair.Left.Left.Select(draft => DraftJudge.Judge(draft, pair.Left.Right, pair.Right)))).WithTrackingName(TrackingNames.DraftVerdicts);
        return new DraftSteps(
            verdicts.SelectEach(static verdict => verdict.Prompt is null ? [] : new[] { verdict.Prompt }).WithTrackingName(TrackingNames.Prompts),
            verdicts.SelectEach(static verdict => verdict.Drafted is null ? [] : new[] { verdict.Drafted }).Gather()
                .Select(static (ids, _) => new ValueList<PromptId>(ids.OrderBy(id => id))).WithTrackingName(TrackingNames.DraftedPrompts),
            verdicts.SelectAll(static verdict => verdict.Diagnostics));
    }

    private static IncrementalValueProvider<DraftBases> FindBases(
        IncrementalValueProvider<bool> usesDrafts,
        IncrementalValuesProvider<ValueList<VersionInput>> versions,
        IncrementalValueProvider<ImmutableArray<ManifestInput>> manifests,
        IncrementalValueProvider<ReleaseSelection> releases)
    {
        IncrementalValueProvider<BasisVersions> names = manifests.Combine(releases).Combine(usesDrafts)
            .Select(static (pair, _) => BasisVersions.Find(pair.Left.Left, pair.Left.Right, pair.Right));
        IncrementalValueProvider<ImmutableArray<IncludingText>> texts = versions.Combine(names)
            .Select(static (pair, _) => new ValueList<IncludingText>(pair.Left.Where(version => IsBasis(version, pair.Right)).Select(version => TextOf(version.Source!)))).Gather();
        return names.Combine(texts).Select(static (pair, _) => new DraftBases(pair.Left, pair.Right)).WithTrackingName(TrackingNames.DraftBases);
    }

    private static bool IsBasis(VersionInput version, BasisVersions names) => version.Source is { Version: { } number } source && names.Contains(source.Id, number);

    // What a prompt's release includes is in its draft, or the draft is another text; only partials are looked into.
    private static IncludingText TextOf(PromptSource source) => source.Header.DeclaredKind == PromptKind.Partial ? IncludingText.Of(source) : new IncludingText(source, ValueList<PromptId>.Empty);
}
