using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
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
/// Turns the prompt files of a project into typed accessors. This file is wiring only. Its shape follows from two wishes: a keystroke in C# re-runs nothing, so nothing here reads the
/// compilation; and an edit to one prompt re-runs that prompt alone, so what prompts know of each other goes through small tables
/// (<see cref="ReleaseSelection"/>, <see cref="PinnedReleases"/>, <see cref="DraftBases"/>, <see cref="NameProblems"/>) that such an edit leaves as they are.
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

        IncrementalValuesProvider<CatalogueFile> files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => CatalogueFile.Classify(pair.Left, pair.Right)).WithTrackingName(TrackingNames.Files);
        IncrementalValuesProvider<ManifestInput> manifests = files.Where(static file => file.Role == InputRole.Manifest)
            .Select(InputReader.ReadManifest).WithTrackingName(TrackingNames.Manifests);
        IncrementalValuesProvider<VersionInput> versions = files.Where(static file => file.Role == InputRole.Version)
            .Select(InputReader.ReadVersion).WithTrackingName(TrackingNames.Versions);
        IncrementalValueProvider<ImmutableArray<LockInput>> locks = files.Where(static file => file.Role == InputRole.Lock)
            .Select(InputReader.ReadLock).WithTrackingName(TrackingNames.Lock).Collect().Combine(files.Where(static file => file.Role == InputRole.LastLock).Collect())
            .Select(static (pair, cancellation) => InputReader.OrLast(pair.Left, pair.Right, cancellation));

        IncrementalValueProvider<ImmutableArray<ManifestInput>> allManifests = manifests.Collect();
        IncrementalValueProvider<ReleaseSelection> releases = allManifests.Combine(locks).Combine(mode.Select(static (m, _) => m.RequiresPins))
            .Select(static (pair, cancellation) => ReleaseSelection.Create(pair.Left.Left, pair.Left.Right, pair.Right, cancellation)).WithTrackingName(TrackingNames.Releases);
        IncrementalValueProvider<PinnedReleases> pinned = FindPinned(versions);

        var drafts = DraftSteps.Of(files, mode.Select(static (m, _) => m.UsesDrafts), versions, allManifests, releases);
        IncrementalValuesProvider<VersionVerdict> verdicts = versions.Combine(releases.Combine(pinned))
            .Select(static (pair, _) => VersionJudge.Judge(pair.Left, pair.Right.Left, pair.Right.Right)).WithTrackingName(TrackingNames.Verdicts);
        IncrementalValuesProvider<PromptInput> prompts = verdicts.Where(static verdict => verdict.Prompt is not null).Combine(drafts.Drafted)
            .Where(static pair => !pair.Right.Contains(pair.Left.Prompt!.Source.Id))
            .Select(static (pair, _) => pair.Left.Prompt!).WithTrackingName(TrackingNames.Prompts);
        IncrementalValueProvider<NameProblems> nameProblems = IdsOf(prompts.Where(static prompt => prompt.HasAccessor), drafts.Prompts).Combine(settings.Select(static (s, _) => s.ClassName))
            .Select(static (pair, _) => NameProblems.Find(pair.Left, pair.Right)).WithTrackingName(TrackingNames.NameProblems);

        // Two streams through the same steps: together they would be one table, in which a draft that begins moves all behind it.
        IncrementalValuesProvider<CompiledPrompt> compiled = Compile(prompts, nameProblems, settings);
        IncrementalValuesProvider<CompiledPrompt> compiledDrafts = Compile(drafts.Prompts, nameProblems, settings);

        RegisterSources(context, compiled, compiledDrafts, settings);
        context.RegisterSourceOutput(StubSteps.Of(StubSteps.Known(files, versions), releases, drafts.Drafted, settings), AddSource);
        var report = new FindingReport(context, mode.Select(static (m, _) => m.ReportsFindings));
        report.Add(releases.SelectMany(static (selection, _) => selection.Diagnostics));
        report.Add(verdicts.SelectMany(static (verdict, _) => verdict.Diagnostics));
        report.Add(drafts.Findings);
        report.Add(compiled.SelectMany(static (prompt, _) => prompt.Diagnostics));
        report.Add(compiledDrafts.SelectMany(static (prompt, _) => prompt.Diagnostics));
        report.Add(InPartials(compiled).Combine(InPartials(compiledDrafts)).SelectMany(static (pair, _) => Once(pair.Left.AddRange(pair.Right))));
        report.Add(FindMisplaced(files, versions, allManifests, releases));
        ReportProject(context, options.Combine(consumer).Combine(files.Where(static file => file.Role is InputRole.Manifest or InputRole.Draft).Select(static (_, _) => true).Collect()));
    }

    private static IncrementalValueProvider<ImmutableArray<PromptId>> IdsOf(IncrementalValuesProvider<PromptInput> released, IncrementalValuesProvider<PromptInput> drafts) =>
        released.Select(static (prompt, _) => prompt.Source.Id).Collect().Combine(drafts.Select(static (prompt, _) => prompt.Source.Id).Collect())
            .Select(static (pair, _) => pair.Left.AddRange(pair.Right));

    private static IncrementalValuesProvider<CompiledPrompt> Compile(
        IncrementalValuesProvider<PromptInput> prompts,
        IncrementalValueProvider<NameProblems> nameProblems,
        IncrementalValueProvider<EmissionSettings> settings) =>
        prompts.Combine(nameProblems)
            .Select(static (pair, _) => new NamedPrompt(pair.Left, pair.Left.HasAccessor ? pair.Right.Of(pair.Left.Source.Id) : null)).Combine(settings)
            .Select(static (pair, cancellation) => PromptCompiler.Compile(pair.Left.Prompt, pair.Left.Problem, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.CompiledPrompts);

    private static IncrementalValueProvider<PinnedReleases> FindPinned(IncrementalValuesProvider<VersionInput> versions)
    {
        IncrementalValueProvider<PinSet> pins = versions
            .SelectMany(static (version, _) => version.Source?.Header.Includes ?? ValueList<IncludePin>.Empty)
            .Select(static (pin, _) => new PinnedName(pin.Id, pin.Version)).Collect()
            .Select(static (names, _) => new PinSet(names)).WithTrackingName(TrackingNames.Pins);
        return versions.Where(static version => version.Source?.Version is not null).Combine(pins)
            .Where(static pair => pair.Right.Contains(pair.Left.Source!.Id, pair.Left.Source.Version!))
            .Select(static (pair, _) => pair.Left.Source!).Collect()
            .Select(static (sources, _) => new PinnedReleases(sources)).WithTrackingName(TrackingNames.Pinned);
    }

    private static void RegisterSources(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<CompiledPrompt> released,
        IncrementalValuesProvider<CompiledPrompt> drafts,
        IncrementalValueProvider<EmissionSettings> settings)
    {
        IncrementalValuesProvider<CompiledPrompt> emitted = released.Where(static prompt => prompt.Code is not null);
        IncrementalValuesProvider<CompiledPrompt> emittedDrafts = drafts.Where(static prompt => prompt.Code is not null);
        IncrementalValueProvider<SourceFile?> catalog = emitted.Select(static (prompt, _) => prompt.Id).Collect().Combine(emittedDrafts.Select(static (prompt, _) => prompt.Id).Collect()).Combine(settings)
            .Select(static (pair, _) => CatalogCompiler.Compile(pair.Left.Left.AddRange(pair.Left.Right), pair.Right)).WithTrackingName(TrackingNames.CatalogSource);

        context.RegisterSourceOutput(ToSources(emitted), AddSource);
        context.RegisterSourceOutput(ToSources(emittedDrafts), AddSource);
        context.RegisterSourceOutput(catalog, AddSource);
    }

    private static IncrementalValuesProvider<SourceFile> ToSources(IncrementalValuesProvider<CompiledPrompt> emitted) =>
        emitted.Select(static (prompt, _) => new SourceFile(prompt.HintName, prompt.Code!)).WithTrackingName(TrackingNames.Sources);

    private static void AddSource(SourceProductionContext output, SourceFile? file)
    {
        if (file is not null)
        {
            output.AddSource(file.HintName, SourceText.From(file.Code, Encoding.UTF8));
        }
    }

    // Of released files, a build hands over those that are compiled; that others are missing then means nothing.
    private static IncrementalValuesProvider<CatalogueDiagnostic> FindMisplaced(
        IncrementalValuesProvider<CatalogueFile> files,
        IncrementalValuesProvider<VersionInput> versions,
        IncrementalValueProvider<ImmutableArray<ManifestInput>> manifests,
        IncrementalValueProvider<ReleaseSelection> releases)
    {
        IncrementalValueProvider<ImmutableArray<ReleasePlace>> places = versions.Where(static version => version.Id is not null && version.Version is not null)
            .Select(static (version, _) => new ReleasePlace(version.Id!, version.Version!, version.Path)).Collect();
        IncrementalValueProvider<bool> isSelection = files.Where(static file => file.Role == InputRole.Index).Select(static (_, _) => true).Collect().Select(static (found, _) => !found.IsEmpty);
        return manifests.Combine(places).Combine(releases).Combine(isSelection)
            .SelectMany(static (pair, _) => pair.Right ? ValueList<CatalogueDiagnostic>.Empty : ReleasePlaces.Check(pair.Left.Left.Left, pair.Left.Left.Right, pair.Left.Right));
    }

    private static IncrementalValueProvider<ImmutableArray<CatalogueDiagnostic>> InPartials(IncrementalValuesProvider<CompiledPrompt> compiled) =>
        compiled.SelectMany(static (prompt, _) => prompt.PartialDiagnostics).Collect();

    // A file that several prompts include is found wrong by each of them.
    private static HashSet<CatalogueDiagnostic> Once(ImmutableArray<CatalogueDiagnostic> findings) => [.. findings];

    private static void ReportProject(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<((ProjectOptions Options, ConsumerFacts Consumer) Left, ImmutableArray<bool> Prompts)> project) =>
        context.RegisterSourceOutput(project, static (output, pair) =>
        {
            if (pair.Prompts.IsEmpty)
            {
                return;
            }

            foreach (Diagnostic problem in ProjectProblems.Of(pair.Left.Options, pair.Left.Consumer))
            {
                output.ReportDiagnostic(problem);
            }
        });
}
