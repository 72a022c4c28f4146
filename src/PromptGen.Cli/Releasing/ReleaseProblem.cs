using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Cli.Releasing;

/// <summary>Why a draft is not released.</summary>
/// <param name="Message">What is wrong and what to do, without a final period.</param>
/// <param name="Finding">Where it stands, when it stands in a file.</param>
internal sealed record ReleaseProblem(string Message, CatalogueDiagnostic? Finding = null)
{
    /// <summary>A finding of the catalogue's rules or of the template's checks.</summary>
    public static ReleaseProblem Of(CatalogueDiagnostic finding) => new(finding.Diagnostic.Message, finding);

    /// <summary>The line that a person reads.</summary>
    public override string ToString() => Finding?.ToString() ?? "error: " + Message;
}
