using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Compiling;
using PromptGen.Generator.Diagnostics;
using PromptGen.Generator.Inputs;
using PromptGen.Generator.Options;
using PromptGen.Generator.Selection;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator;

/// <summary>
/// Turns the prompt files of a project into typed accessors. This file is wiring only. Its shape follows from two wishes: a keystroke in C# re-runs nothing, so nothing here reads the
/// compilation; and an edit to one prompt re-runs that prompt alone, so what prompts know of each other goes through small tables
/// (<see cref="ReleaseSelection"/>, <see cref="PinnedReleases"/>, <see cref="NameProblems"/>) that such an edit leaves as they are.
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
            .Select(InputReader.ReadLock).WithTrackingName(TrackingNames.Lock).Collect();

        IncrementalValueProvider<ImmutableArray<ManifestInput>> allManifests = manifests.Collect();
        IncrementalValueProvider<ReleaseSelection> releases = allManifests.Combine(locks).Combine(mode.Select(static (m, _) => m.RequiresPins))
            .Select(static (pair, cancellation) => ReleaseSelection.Create(pair.Left.Left, pair.Left.Right, pair.Right, cancellation)).WithTrackingName(TrackingNames.Releases);
        IncrementalValueProvider<PinnedReleases> pinned = FindPinned(versions);

        IncrementalValuesProvider<VersionVerdict> verdicts = versions.Combine(releases.Combine(pinned))
            .Select(static (pair, _) => VersionJudge.Judge(pair.Left, pair.Right.Left, pair.Right.Right)).WithTrackingName(TrackingNames.Verdicts);
        IncrementalValuesProvider<PromptInput> prompts = verdicts.Where(static verdict => verdict.Prompt is not null)
            .Select(static (verdict, _) => verdict.Prompt!).WithTrackingName(TrackingNames.Prompts);
        IncrementalValueProvider<NameProblems> nameProblems = prompts.Where(static prompt => prompt.HasAccessor)
            .Select(static (prompt, _) => prompt.Source.Id).Collect().Combine(settings.Select(static (s, _) => s.ClassName))
            .Select(static (pair, _) => NameProblems.Find(pair.Left, pair.Right)).WithTrackingName(TrackingNames.NameProblems);

        IncrementalValuesProvider<CompiledPrompt> compiled = prompts.Combine(nameProblems)
            .Select(static (pair, _) => new NamedPrompt(pair.Left, pair.Left.HasAccessor ? pair.Right.Of(pair.Left.Source.Id) : null)).Combine(settings)
            .Select(static (pair, cancellation) => PromptCompiler.Compile(pair.Left.Prompt, pair.Left.Problem, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.CompiledPrompts);

        RegisterSources(context, compiled, settings);
        context.RegisterSourceOutput(StandIn(files, versions, releases, settings), AddSource);
        var report = new FindingReport(context, mode.Select(static (m, _) => m.ReportsFindings));
        report.Add(releases.SelectMany(static (selection, _) => selection.Diagnostics));
        report.Add(verdicts.SelectMany(static (verdict, _) => verdict.Diagnostics));
        report.Add(compiled.SelectMany(static (prompt, _) => prompt.Diagnostics));
        report.Add(compiled.SelectMany(static (prompt, _) => prompt.PartialDiagnostics).Collect().SelectMany(static (findings, _) => Once(findings)));
        report.Add(FindMisplaced(versions, allManifests, releases));
        ReportProject(context, options.Combine(consumer).Combine(manifests.Select(static (_, _) => true).Collect()));
    }

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

    private static void RegisterSources(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<CompiledPrompt> compiled, IncrementalValueProvider<EmissionSettings> settings)
    {
        IncrementalValuesProvider<SourceFile> sources = compiled.Where(static prompt => prompt.Code is not null)
            .Select(static (prompt, _) => new SourceFile(prompt.HintName, prompt.Code!)).WithTrackingName(TrackingNames.Sources);
        IncrementalValueProvider<SourceFile?> catalog = compiled.Where(static prompt => prompt.Code is not null)
            .Select(static (prompt, _) => prompt.Id).Collect().Combine(settings)
            .Select(static (pair, _) => CatalogCompiler.Compile(pair.Left, pair.Right)).WithTrackingName(TrackingNames.CatalogSource);

        context.RegisterSourceOutput(sources, AddSource);
        context.RegisterSourceOutput(catalog, AddSource);
    }

    private static IncrementalValuesProvider<SourceFile> StandIn(
        IncrementalValuesProvider<CatalogueFile> files,
        IncrementalValuesProvider<VersionInput> versions,
        IncrementalValueProvider<ReleaseSelection> releases,
        IncrementalValueProvider<EmissionSettings> settings)
    {
        // A draft's path shows its prompt; nothing is read for it.
        IncrementalValuesProvider<PromptPlace> drafts = files.Where(static file => file.Role == InputRole.Draft)
            .Select(static (file, _) => CataloguePath.Parse(file.RelativePath).Id).Where(static id => id is not null)
            .Select(static (id, _) => new PromptPlace(id!, IsReleased: false, IsPartial: false));
        IncrementalValuesProvider<PromptPlace> released = versions.Where(static version => version.Id is not null)
            .Select(static (version, _) => new PromptPlace(version.Id!, IsReleased: true, version.Source?.Header.DeclaredKind == PromptKind.Partial));
        IncrementalValueProvider<ValueList<UnpinnedPrompt>> known = released.Collect().Combine(drafts.Collect())
            .Select(static (pair, _) => UnpinnedPrompts.Find(pair.Left.AddRange(pair.Right))).WithTrackingName(TrackingNames.KnownPrompts);
        return known.Combine(releases).Combine(settings.Select(static (s, _) => s.ClassName))
            .Select(static (pair, _) => UnpinnedPrompts.Select(pair.Left.Left, pair.Left.Right, pair.Right)).Combine(settings)
            .SelectMany(static (pair, _) => StubCompiler.Compile(pair.Left, pair.Right)).WithTrackingName(TrackingNames.StubSource);
    }

    private static void AddSource(SourceProductionContext output, SourceFile? file)
    {
        if (file is not null)
        {
            output.AddSource(file.HintName, SourceText.From(file.Code, Encoding.UTF8));
        }
    }

    private static IncrementalValuesProvider<CatalogueDiagnostic> FindMisplaced(
        IncrementalValuesProvider<VersionInput> versions,
        IncrementalValueProvider<ImmutableArray<ManifestInput>> manifests,
        IncrementalValueProvider<ReleaseSelection> releases)
    {
        IncrementalValueProvider<ImmutableArray<ReleasePlace>> places = versions.Where(static version => version.Id is not null && version.Version is not null)
            .Select(static (version, _) => new ReleasePlace(version.Id!, version.Version!, version.Path)).Collect();
        return manifests.Combine(places).Combine(releases)
            .SelectMany(static (pair, _) => ReleasePlaces.Check(pair.Left.Left, pair.Left.Right, pair.Right));
    }

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
