using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Inputs;
using PromptGen.Generator.Options;
using PromptGen.Generator.Selection;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Steps;

/// <summary>
/// The part of the pipeline that reads drafts. An edit to the draft of a prompt goes through alone: what drafts go on from (<see cref="DraftBases"/>) and which partials are being edited
/// (<see cref="PresentPartials"/>) stay as they are. Without <c>PromptGenUseDrafts</c> its first step lets nothing through.
/// </summary>
/// <param name="Prompts">The drafts to compile.</param>
/// <param name="Drafted">The prompts whose drafts take the place of their releases, in order of their ids.</param>
/// <param name="Verdicts">What becomes of each draft, with what is to be said of it before it is compiled.</param>
internal sealed record DraftSteps(
    IncrementalValueProvider<ValueList<PromptInput>> Prompts,
    IncrementalValueProvider<ValueList<PromptId>> Drafted,
    IncrementalValueProvider<ValueList<DraftVerdict>> Verdicts)
{
    /// <summary>Wires the steps.</summary>
    public static DraftSteps Of(
        CatalogueSteps catalogue,
        IncrementalValueProvider<BuildMode> mode,
        IncrementalValueProvider<ValueList<ManifestInput>> manifests,
        IncrementalValueProvider<ReleaseSelection> releases)
    {
        IncrementalValueProvider<DraftBases> bases = FindBases(mode, catalogue.Versions, manifests, releases);
        var comparisons = new Memo<DraftInput, (DraftInput Draft, DraftBases Bases), ComparedDraft>(static (input, _) => ComparedDraft.Compare(input.Draft, input.Bases));
        var judgements = new Memo<ComparedDraft, (ComparedDraft Draft, PresentPartials Partials, bool IsLocked), DraftVerdict>(static (input, _) => DraftJudge.Judge(input.Draft, input.Partials, input.IsLocked));
        IncrementalValueProvider<ValueList<ComparedDraft>> compared = catalogue.ReadDrafts(mode).Combine(bases)
            .Select((pair, cancellation) => new ValueList<ComparedDraft>(pair.Left.Select(draft => comparisons.Of(draft, (draft, pair.Right), cancellation)))).WithTrackingName(TrackingNames.ComparedDrafts);
        IncrementalValueProvider<PresentPartials> partials = compared.SelectEach(static draft => draft.Edited is null ? [] : new[] { draft.Edited }).Combine(bases)
            .Select(static (pair, _) => new PresentPartials(pair.Left.Concat(pair.Right.Partials), pair.Right.Ids)).WithTrackingName(TrackingNames.PresentPartials);
        IncrementalValueProvider<ValueList<DraftVerdict>> verdicts = compared.Combine(partials.Combine(releases))
            .Select((pair, cancellation) => new ValueList<DraftVerdict>(pair.Left.Select(draft => judgements.Of(draft, (draft, pair.Right.Left, pair.Right.Right.IsLocked), cancellation)))).WithTrackingName(TrackingNames.DraftVerdicts);
        return new DraftSteps(
            verdicts.SelectEach(static verdict => verdict.Prompt is null ? [] : new[] { verdict.Prompt }).WithTrackingName(TrackingNames.Prompts),
            verdicts.Select(static (all, _) => new ValueList<PromptId>(all.Select(verdict => verdict.Drafted).OfType<PromptId>().OrderBy(id => id))).WithTrackingName(TrackingNames.DraftedPrompts),
            verdicts);
    }

    private static IncrementalValueProvider<DraftBases> FindBases(
        IncrementalValueProvider<BuildMode> mode,
        IncrementalValueProvider<ValueList<VersionInput>> versions,
        IncrementalValueProvider<ValueList<ManifestInput>> manifests,
        IncrementalValueProvider<ReleaseSelection> releases)
    {
        IncrementalValueProvider<BasisVersions> names = manifests.Combine(releases).Combine(mode)
            .Select(static (pair, _) => BasisVersions.Find(pair.Left.Left, pair.Left.Right, pair.Right.UsesDrafts));
        IncrementalValueProvider<ValueList<IncludingText>> texts = versions.Combine(names)
            .Select(static (pair, _) => new ValueList<IncludingText>(pair.Left.Where(version => IsBasis(version, pair.Right)).Select(version => TextOf(version.Source!))));
        return names.Combine(texts).Select(static (pair, _) => new DraftBases(pair.Left, pair.Right)).WithTrackingName(TrackingNames.DraftBases);
    }

    private static bool IsBasis(VersionInput version, BasisVersions names) => version.Source is { Version: { } number } source && names.Contains(source.Id, number);

    // What a prompt's release includes is in its draft, or the draft is another text; only partials are looked into.
    private static IncludingText TextOf(PromptSource source) => source.Header.DeclaredKind == PromptKind.Partial ? IncludingText.Of(source) : new IncludingText(source, ValueList<PromptId>.Empty);
}
