using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Generator.Diagnostics;

/// <summary>Hands findings in files to the compiler, unless somebody else has reported them in this build.</summary>
/// <param name="context">The generator's outputs.</param>
/// <param name="isWanted">Whether findings are reported here.</param>
internal sealed class FindingReport(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<bool> isWanted)
{
    /// <summary>Reports what one step finds.</summary>
    public void Add(IncrementalValuesProvider<CatalogueDiagnostic> findings) =>
        context.RegisterSourceOutput(
            findings.Combine(isWanted).Where(static pair => pair.Right).Select(static (pair, _) => pair.Left).WithTrackingName(TrackingNames.Diagnostics),
            static (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic()));
}
