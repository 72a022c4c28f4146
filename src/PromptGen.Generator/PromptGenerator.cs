using System.Collections.Generic;
using System.Collections.Immutable;
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
/// there are, so files go through in shards (<see cref="CatalogueFiles"/>), and what was computed of a shard's other members is remembered (<see cref="Memo{TKey, TInput, TResult}"/>).
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PromptGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ProjectOptions> options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => ProjectOptions.Read(provider.GlobalOptions));
        IncrementalValueProvider<BuildMode> mode = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => BuildMode.Read(provider.GlobalOptions));
        IncrementalValueProvider<ConsumerFacts> consumer = context.ParseOptionsProvider
            .Select(static (parse, _) => ConsumerFacts.Read(parse));
        IncrementalValueProvider<EmissionSettings> settings = options.Combine(consumer)
            .Select(static (pair, _) => EmissionSettings.From(pair.Left, pair.Right)).WithTrackingName(TrackingNames.Settings);

        CatalogueSteps catalogue = CatalogueSteps.Of(context);
        IncrementalValuesProvider<ValueList<VersionInput>> versions = catalogue.Versions;
        IncrementalValueProvider<ImmutableArray<LockInput>> locks = catalogue.OfProject.Where(static file => file.Role == InputRole.Lock)
            .Select(InputReader.ReadLock).WithTrackingName(TrackingNames.Lock).Collect().Combine(catalogue.OfProject.Where(static file => file.Role == InputRole.LastLock).Collect())
            .Select(static (pair, cancellation) => InputReader.OrLast(pair.Left, pair.Right, cancellation));

        IncrementalValueProvider<ImmutableArray<ManifestInput>> manifests = catalogue.Manifests.Gather();
        IncrementalValueProvider<ReleaseSelection> releases = manifests.Combine(locks).Combine(mode.Select(static (m, _) => m.RequiresPins))
            .Select(static (pair, cancellation) => ReleaseSelection.Create(pair.Left.Left, pair.Left.Right, pair.Right, cancellation)).WithTrackingName(TrackingNames.Releases);
        IncrementalValueProvider<PinnedReleases> pinned = FindPinned(versions);

        var drafts = DraftSteps.Of(catalogue, mode.Select(static (m, _) => m.UsesDrafts), manifests, releases);
        IncrementalValuesProvider<ValueList<VersionVerdict>> verdicts = versions.Combine(releases.Combine(pinned))
            .Select(static (pair, _) => VersionJudge.JudgeAll(pair.Left, pair.Right.Left, pair.Right.Right)).WithTrackingName(TrackingNames.Verdicts);
        IncrementalValuesProvider<ValueList<PromptInput>> prompts = verdicts.Combine(drafts.Drafted)
            .Select(static (pair, _) => VersionVerdict.PromptsOf(pair.Left, pair.Right)).WithTrackingName(TrackingNames.Prompts);
        IncrementalValueProvider<NameProblems> nameProblems = IdsOf(prompts).Combine(IdsOf(drafts.Prompts)).Combine(settings.Select(static (s, _) => s.ClassName))
            .Select(static (pair, _) => NameProblems.Find(pair.Left.Left.AddRange(pair.Left.Right), pair.Right)).WithTrackingName(TrackingNames.NameProblems);

        // Two streams through the same steps: a draft that begins leaves the file with the releases beside it as it is, but for its own.
        IncrementalValuesProvider<ValueList<CompiledPrompt>> compiled = Compile(prompts, nameProblems, settings);
        IncrementalValuesProvider<ValueList<CompiledPrompt>> compiledDrafts = Compile(drafts.Prompts, nameProblems, settings);

        SourceSteps.Register(context, compiled, compiledDrafts, settings);
        context.RegisterSourceOutput(StubSteps.Of(StubSteps.Known(catalogue), releases, drafts.Drafted, settings), SourceSteps.Add);
        var report = new FindingReport(context, mode.Select(static (m, _) => m.ReportsFindings));
        report.Add(releases.SelectMany(static (selection, _) => selection.Diagnostics));
        report.Add(verdicts.SelectAll(static verdict => verdict.Diagnostics));
        report.Add(drafts.Findings);
        report.Add(compiled.SelectAll(static prompt => prompt.Diagnostics));
        report.Add(compiledDrafts.SelectAll(static prompt => prompt.Diagnostics));
        report.Add(InPartials(compiled).Combine(InPartials(compiledDrafts)).SelectMany(static (pair, _) => Once(pair.Left.AddRange(pair.Right))));
        report.Add(FindMisplaced(catalogue, manifests, releases));
        ReportProject(context, options.Combine(consumer).Combine(catalogue.HasPrompts));
    }

    // Partials get no accessor.
    private static IncrementalValueProvider<ImmutableArray<PromptId>> IdsOf(IncrementalValuesProvider<ValueList<PromptInput>> prompts) =>
        prompts.SelectEach(static prompt => prompt.HasAccessor ? new[] { prompt.Source.Id } : []).Gather();

    private static IncrementalValuesProvider<ValueList<CompiledPrompt>> Compile(
        IncrementalValuesProvider<ValueList<PromptInput>> prompts,
        IncrementalValueProvider<NameProblems> nameProblems,
        IncrementalValueProvider<EmissionSettings> settings)
    {
        var known = new Memo<PromptSource, (NamedPrompt Named, EmissionSettings Settings), CompiledPrompt>(
            static (input, cancellation) => PromptCompiler.Compile(input.Named.Prompt, input.Named.Problem, input.Settings, cancellation));
        return prompts.Combine(nameProblems)
            .Select(static (pair, _) => new ValueList<NamedPrompt>(pair.Left.Select(prompt => new NamedPrompt(prompt, prompt.HasAccessor ? pair.Right.Of(prompt.Source.Id) : null)))).Combine(settings)
            .Select((pair, cancellation) => new ValueList<CompiledPrompt>(pair.Left.Select(named => known.Of(named.Prompt.Source, (named, pair.Right), cancellation))))
            .WithTrackingName(TrackingNames.CompiledPrompts);
    }

    private static IncrementalValueProvider<PinnedReleases> FindPinned(IncrementalValuesProvider<ValueList<VersionInput>> versions)
    {
        IncrementalValueProvider<PinSet> pins = versions
            .SelectEach(static version => (version.Source?.Header.Includes ?? ValueList<IncludePin>.Empty).Select(static pin => new PinnedName(pin.Id, pin.Version)).Distinct()).Gather()
            .Select(static (names, _) => new PinSet(names)).WithTrackingName(TrackingNames.Pins);
        return versions.Combine(pins)
            .Select(static (pair, _) => new ValueList<PromptSource>(pair.Left.Where(version => version.Source is { Version: { } number } source && pair.Right.Contains(source.Id, number)).Select(version => version.Source!)))
            .Gather()
            .Select(static (sources, _) => new PinnedReleases(sources)).WithTrackingName(TrackingNames.Pinned);
    }

    // Of released files, a build hands over those that are compiled; that others are missing then means nothing.
    private static IncrementalValuesProvider<CatalogueDiagnostic> FindMisplaced(CatalogueSteps catalogue, IncrementalValueProvider<ImmutableArray<ManifestInput>> manifests, IncrementalValueProvider<ReleaseSelection> releases)
    {
        IncrementalValueProvider<ImmutableArray<ReleasePlace>> places = catalogue.Versions
            .SelectEach(static version => version is { Id: { } id, Version: { } number } ? new[] { new ReleasePlace(id, number, version.Path) } : []).Gather();
        IncrementalValueProvider<bool> isSelection = catalogue.OfProject.Where(static file => file.Role == InputRole.Index).Select(static (_, _) => true).Collect().Select(static (found, _) => !found.IsEmpty);
        return manifests.Combine(places).Combine(releases).Combine(isSelection)
            .SelectMany(static (pair, _) => pair.Right ? ValueList<CatalogueDiagnostic>.Empty : ReleasePlaces.Check(pair.Left.Left.Left, pair.Left.Left.Right, pair.Left.Right));
    }

    private static IncrementalValueProvider<ImmutableArray<CatalogueDiagnostic>> InPartials(IncrementalValuesProvider<ValueList<CompiledPrompt>> compiled) =>
        compiled.SelectEach(static prompt => prompt.PartialDiagnostics).Gather();

    // A file that several prompts include is found wrong by each of them.
    private static HashSet<CatalogueDiagnostic> Once(ImmutableArray<CatalogueDiagnostic> findings) => [.. findings];

    private static void ReportProject(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<((ProjectOptions Options, ConsumerFacts Consumer) Left, bool HasPrompts)> project) =>
        context.RegisterSourceOutput(project, static (output, pair) =>
        {
            if (!pair.HasPrompts)
            {
                return;
            }

            foreach (Diagnostic problem in ProjectProblems.Of(pair.Left.Options, pair.Left.Consumer))
            {
                output.ReportDiagnostic(problem);
            }
        });
}
