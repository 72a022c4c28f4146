using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Fixes;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Cli.Linting;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Fixing;

// Not the runtime's, which says where a rendered prompt came from.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>Makes the fixes of one draft, one after another: each may move, take away or uncover other findings.</summary>
internal static class DraftFixer
{
    // Each fix takes a finding away, so this is reached only by a file with as many.
    private const int MostFixes = 200;

    /// <summary>Fixes what can be fixed; null when nothing can.</summary>
    /// <param name="draft">The draft, whose front matter reads.</param>
    /// <param name="partials">What it can include.</param>
    /// <param name="severities">What the project wants to hear of; the rest is not touched either.</param>
    /// <param name="accepted">The codes of warnings that its owners accept in it.</param>
    public static FixedDraft? Fix(PromptSource draft, IPartialFiles partials, SeverityChoice severities, IReadOnlySet<string> accepted)
    {
        PromptSource current = draft;
        var fixes = new List<AppliedFix>();
        while (fixes.Count < MostFixes)
        {
            CheckedPrompt check = PromptCheck.Check(current, partials);
            IEnumerable<CatalogueDiagnostic> findings = CatalogueReview.InOrder(check.Findings.Concat(CatalogueReview.Advice(check)));
            if (First(check, findings.Where(f => Counts(f, severities, accepted)), partials) is not { } found)
            {
                break;
            }

            fixes.Add(new AppliedFix(found.Finding, found.Fix.Title));
            SourceText text = SourceText.From(TextEdits.Apply(current.Source, found.Fix.Edits));
            current = PromptFileReader.Read(current.Id, null, current.Path, text).Value!;
        }

        return fixes.Count == 0 ? null : new FixedDraft(draft, current, fixes);
    }

    private static (CatalogueDiagnostic Finding, PromptFix Fix)? First(CheckedPrompt check, IEnumerable<CatalogueDiagnostic> findings, IPartialFiles partials)
    {
        foreach (CatalogueDiagnostic finding in findings)
        {
            if (PromptFixes.For(check, finding, partials) is { } fix)
            {
                return (finding, fix);
            }
        }

        return null;
    }

    private static bool Counts(CatalogueDiagnostic finding, SeverityChoice severities, IReadOnlySet<string> accepted) =>
        severities.Apply([finding]).Any() && !(accepted.Contains(finding.Diagnostic.Code) && finding.Diagnostic.Severity != Templates.Diagnostics.DiagnosticSeverity.Error);
}
