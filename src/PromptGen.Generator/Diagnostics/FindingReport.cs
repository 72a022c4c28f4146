using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Generator.Options;

namespace PromptGen.Generator.Diagnostics;

/// <summary>Hands findings in files to the compiler, unless somebody else has reported them in this build.</summary>
/// <param name="context">The generator's outputs.</param>
/// <param name="mode">Whether findings are reported here.</param>
internal sealed class FindingReport(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<BuildMode> mode)
{
    /// <summary>Reports what a step finds.</summary>
    /// <param name="step">The step.</param>
    /// <param name="find">The findings in what it came to.</param>
    public void Add<T>(IncrementalValueProvider<T> step, Func<T, IEnumerable<CatalogueDiagnostic>> find) =>
        context.RegisterSourceOutput(step.Combine(mode), (output, pair) =>
        {
            foreach (CatalogueDiagnostic finding in pair.Right.ReportsFindings ? find(pair.Left) : [])
            {
                output.ReportDiagnostic(finding.ToDiagnostic());
            }
        });
}
