using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Cli.Fixing;

/// <summary>A fix that was made.</summary>
/// <param name="Finding">What it took away, placed in the draft as it was at that moment.</param>
/// <param name="Title">What it does.</param>
internal sealed record AppliedFix(CatalogueDiagnostic Finding, string Title)
{
    /// <summary>All of it in one line.</summary>
    public override string ToString() =>
        System.FormattableString.Invariant($"{Finding.Path}({Finding.Start.Line},{Finding.Start.Column}): fixed {Finding.Diagnostic.Code}: {Title}");
}
