using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Compiling;
using PromptGen.Generator.Diagnostics;
using PromptGen.Generator.Inputs;
using PromptGen.Generator.Options;
using PromptGen.Generator.Selection;
using PromptGen.Generator.Steps;

namespace PromptGen.Generator;

/// <summary>
/// Turns the prompt files of a project into typed accessors. This file is wiring only. Its shape follows from three wishes: a keystroke in C# re-runs nothing, so nothing here reads the
/// compilation; an edit to one prompt computes that prompt alone, so what prompts know of each other goes through small tables
/// (<see cref="ReleaseSelection"/>, <see cref="PinnedReleases"/>, <see cref="DraftBases"/>, <see cref="NameProblems"/>) that such an edit leaves as they are; and neither costs more the more prompts
/// there are, so that what a step says of all prompts is one value to the compiler (<see cref="ListSteps"/>), and what was computed of the others is remembered (<see cref="Memo{TKey, TInput, TResult}"/>).
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PromptGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ProjectFacts> project = context.AnalyzerConfigOptionsProvider.Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => ProjectFacts.Read(pair.Left.GlobalOptions, pair.Right));
        IncrementalValueProvider<BuildMode> mode = project.Select(static (facts, _) => facts.Mode);
        IncrementalValueProvider<EmissionSettings> settings = project.Select(static (facts, _) => facts.Settings).WithTrackingName(TrackingNames.Settings);

        CatalogueSteps catalogue = CatalogueSteps.Of(context);
        IncrementalValueProvider<ValueList<VersionInput>> versions = catalogue.Versions;
        IncrementalValueProvider<ValueList<ManifestInput>> manifests = catalogue.Manifests;
        IncrementalValueProvider<ReleaseSelection> releases = manifests.Combine(catalogue.Lock.Combine(mode))
            .Select(static (pair, cancellation) => ReleaseSelection.Create(pair.Left, pair.Right.Left, pair.Right.Right.RequiresPins, cancellation)).WithTrackingName(TrackingNames.Releases);
        IncrementalValueProvider<PinnedReleases> pinned = FindPinned(versions);

        var drafts = DraftSteps.Of(catalogue, mode, manifests, releases);
        var judgements = new Memo<VersionInput, (VersionInput Version, ReleaseSelection Releases, PinnedReleases Pinned), VersionVerdict>(
            static (input, _) => VersionJudge.Judge(input.Version, input.Releases, input.Pinned));
        IncrementalValueProvider<ValueList<VersionVerdict>> verdicts = versions.Combine(releases.Combine(pinned))
            .Select((pair, cancellation) => new ValueList<VersionVerdict>(pair.Left.Select(version => judgements.Of(version, (version, pair.Right.Left, pair.Right.Right), cancellation)))).WithTrackingName(TrackingNames.Verdicts);
        IncrementalValueProvider<ValueList<PromptInput>> prompts = verdicts.Combine(drafts.Drafted)
            .Select(static (pair, _) => VersionVerdict.PromptsOf(pair.Left, pair.Right)).WithTrackingName(TrackingNames.Prompts);
        IncrementalValueProvider<NameProblems> nameProblems = IdsOf(prompts).Combine(IdsOf(drafts.Prompts)).Combine(settings)
            .Select(static (pair, _) => NameProblems.Find([.. pair.Left.Left, .. pair.Left.Right], pair.Right.ClassName)).WithTrackingName(TrackingNames.NameProblems);

        // Two streams through the same steps: a draft that begins leaves the file with the releases beside it as it is, but for its own.
        IncrementalValueProvider<(NameProblems Problems, EmissionSettings Settings)> naming = nameProblems.Combine(settings);
        IncrementalValueProvider<ValueList<CompiledPrompt>> compiled = Compile(prompts, naming);
        IncrementalValueProvider<ValueList<CompiledPrompt>> compiledDrafts = Compile(drafts.Prompts, naming);

        SourceSteps.Register(context, compiled, compiledDrafts, settings);
        context.RegisterSourceOutput(StubSteps.Of(catalogue, releases, drafts.Drafted, settings), SourceSteps.Add);
        var report = new FindingReport(context, mode);
        report.Add(releases, static selection => selection.Diagnostics);
        report.Add(verdicts, static all => all.SelectMany(verdict => verdict.Diagnostics));
        report.Add(drafts.Verdicts, static all => all.SelectMany(verdict => verdict.Diagnostics));
        report.Add(compiled, static all => all.SelectMany(prompt => prompt.Diagnostics));
        report.Add(compiledDrafts, static all => all.SelectMany(prompt => prompt.Diagnostics));

        // A file that several prompts include is found wrong by each of them.
        report.Add(InPartials(compiled).Combine(InPartials(compiledDrafts)), static pair => pair.Left.Concat(pair.Right).Distinct());
        report.Add(FindMisplaced(catalogue, manifests, releases), static findings => findings);
        context.RegisterSourceOutput(project.Combine(catalogue.HasPrompts), static (output, pair) => ReportProject(output, pair.Left, pair.Right));
    }

    // Partials get no accessor.
    private static IncrementalValueProvider<ValueList<PromptId>> IdsOf(IncrementalValueProvider<ValueList<PromptInput>> prompts) =>
        prompts.SelectEach(static prompt => prompt.HasAccessor ? new[] { prompt.Source.Id } : []);

    private static IncrementalValueProvider<ValueList<CompiledPrompt>> Compile(
        IncrementalValueProvider<ValueList<PromptInput>> prompts,
        IncrementalValueProvider<(NameProblems Problems, EmissionSettings Settings)> naming)
    {
        var known = new Memo<PromptSource, (NamedPrompt Named, EmissionSettings Settings), CompiledPrompt>(
            static (input, cancellation) => PromptCompiler.Compile(input.Named.Prompt, input.Named.Problem, input.Settings, cancellation));
        return prompts.Combine(naming)
            .Select((pair, cancellation) => new ValueList<CompiledPrompt>(pair.Left.Select(prompt => known.Of(
                prompt.Source,
                (new NamedPrompt(prompt, prompt.HasAccessor ? pair.Right.Problems.Of(prompt.Source.Id) : null), pair.Right.Settings),
                cancellation))))
            .WithTrackingName(TrackingNames.CompiledPrompts);
    }

    private static IncrementalValueProvider<PinnedReleases> FindPinned(IncrementalValueProvider<ValueList<VersionInput>> versions)
    {
        IncrementalValueProvider<PinSet> pins = versions
            .SelectEach(static version => (version.Source?.Header.Includes ?? ValueList<IncludePin>.Empty).Select(static pin => new PinnedName(pin.Id, pin.Version)).Distinct())
            .Select(static (names, _) => new PinSet(names)).WithTrackingName(TrackingNames.Pins);
        return versions.Combine(pins)
            .Select(static (pair, _) => new ValueList<PromptSource>(pair.Left.Where(version => version.Source is { Version: { } number } source && pair.Right.Contains(source.Id, number)).Select(version => version.Source!)))
            .Select(static (sources, _) => new PinnedReleases(sources)).WithTrackingName(TrackingNames.Pinned);
    }

    // Of released files, a build hands over those that are compiled; that others are missing then means nothing.
    private static IncrementalValueProvider<ValueList<CatalogueDiagnostic>> FindMisplaced(
        CatalogueSteps catalogue,
        IncrementalValueProvider<ValueList<ManifestInput>> manifests,
        IncrementalValueProvider<ReleaseSelection> releases) =>
        manifests.Combine(catalogue.Places).Combine(releases).Combine(catalogue.Index)
            .Select(static (pair, _) => pair.Right is not null ? ValueList<CatalogueDiagnostic>.Empty : ReleasePlaces.Check(pair.Left.Left.Left, pair.Left.Left.Right, pair.Left.Right));

    private static IncrementalValueProvider<ValueList<CatalogueDiagnostic>> InPartials(IncrementalValueProvider<ValueList<CompiledPrompt>> compiled) =>
        compiled.SelectEach(static prompt => prompt.PartialDiagnostics);

    private static void ReportProject(SourceProductionContext output, ProjectFacts project, bool hasPrompts)
    {
        foreach (Diagnostic problem in hasPrompts ? project.Problems : [])
        {
            output.ReportDiagnostic(problem);
        }
    }
}
