using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Rules;
using PromptGen.Generator.Diagnostics;
using PromptGen.Generator.Options;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Generator.Analysis;

/// <summary>
/// Shows in editors what a review of the catalogue advises, in the files that it is about. In a real build a task before the compiler has reported the same, and this keeps silent. What
/// keeps a prompt from being compiled is the generator's to report, in editors too.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogueAnalyzer : DiagnosticAnalyzer
{
    // Warnings that the generator makes when it compiles; the rest of what a project may configure is advice.
    private static readonly HashSet<string> OfGenerator = new(StringComparer.Ordinal)
    {
        CatalogueCodes.UnlistedVersionFile, CatalogueCodes.NoStableRelease, CatalogueCodes.DeprecatedPin, CatalogueCodes.DraftInUse, TemplateCodes.TextNeverWritten,
    };

    private readonly ReviewCache _reviews = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleTable.All.Where(r => r.IsConfigurable && r.Category != Rule.UseCategory && !OfGenerator.Contains(r.Code)).Select(r => Rules.Find(r.Code)).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (BuildMode.Read(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions).ReportsFindings)
            {
                CatalogueReviewed review = _reviews.Of(start.Options, start.CancellationToken);
                start.RegisterAdditionalFileAction(file => Report(file, review));
            }
        });
    }

    private void Report(AdditionalFileAnalysisContext file, CatalogueReviewed review)
    {
        foreach (CatalogueDiagnostic finding in review.FindingsIn(file.AdditionalFile.Path))
        {
            if (SupportedDiagnostics.Any(d => d.Id == finding.Diagnostic.Code))
            {
                file.ReportDiagnostic(finding.ToDiagnostic());
            }
        }
    }
}
