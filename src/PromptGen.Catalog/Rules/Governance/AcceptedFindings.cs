using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Rules.Governance;

/// <summary>Leaves out the warnings that a prompt's owners accept in its manifest. An error cannot be accepted.</summary>
public static class AcceptedFindings
{
    /// <summary>The findings that nobody accepts, in their order.</summary>
    /// <param name="findings">What the rules found.</param>
    /// <param name="catalogue">The catalogue in whose files it was found.</param>
    public static IReadOnlyList<CatalogueDiagnostic> Filter(IEnumerable<CatalogueDiagnostic> findings, PromptCatalogue catalogue)
    {
        ILookup<string, Acceptance> byCode = (catalogue ?? throw new ArgumentNullException(nameof(catalogue))).Prompts.SelectMany(Of).ToLookup(a => a.Finding.Code, StringComparer.Ordinal);
        return [.. (findings ?? throw new ArgumentNullException(nameof(findings))).Where(f => !byCode[f.Diagnostic.Code].Any(a => a.Meets(f)))];
    }

    /// <summary>
    /// A finding for each acceptance that meets nothing. Only who has seen all can say so: with a lock and without a clock some
    /// applications, and some rules, are out of sight.
    /// </summary>
    /// <param name="findings">What every rule found, accepted or not.</param>
    /// <param name="subject">What the rules looked at.</param>
    public static IReadOnlyList<CatalogueDiagnostic> FindIdle(IReadOnlyCollection<CatalogueDiagnostic> findings, ReviewSubject subject) =>
        (subject ?? throw new ArgumentNullException(nameof(subject))).IsSelection || subject.Now is null && subject.Locks.Count > 0
            ? []
            : [.. subject.Catalogue.Prompts.SelectMany(Of).Where(a => a.IsJudged(subject) && !findings.Any(f => f.Diagnostic.Code == a.Finding.Code && a.Meets(f))).Select(a => a.ToFinding())];

    private static IEnumerable<Acceptance> Of(CataloguePrompt prompt) =>
        Enumerable.Range(0, prompt.Manifest?.Manifest.Accepts.Count ?? 0).Select(i => new Acceptance(prompt, prompt.Manifest!, i));

    /// <summary>One entry of a manifest's <c>accepts</c>.</summary>
    private sealed class Acceptance(CataloguePrompt prompt, ManifestFile file, int index)
    {
        public AcceptedFinding Finding { get; } = file.Manifest.Accepts[index];

        // PG2xxx; an accepted code is always a well-formed one.
        private bool IsAboutTemplate => Finding.Code[2] == '2';

        /// <summary>Whether the rules would have found it: advice on a template is given for one file of a prompt only, and old versions need a clock.</summary>
        public bool IsJudged(ReviewSubject subject) => Finding.Code == GovernanceCodes.PruneDue
            ? subject.Now is not null
            : Finding.Version is not { } version || !IsAboutTemplate || file.Manifest.Find(version) is null;

        /// <summary>Whether a finding with its code is no error, one of its prompt, and of its version if it names one.</summary>
        public bool Meets(CatalogueDiagnostic finding)
        {
            if (finding.Diagnostic.Severity == DiagnosticSeverity.Error)
            {
                return false;
            }

            if (finding.Path == file.Path)
            {
                return Finding.Version is not { } only || RecordAt(finding.Diagnostic.Span) is { } record && record.Equals(only);
            }

            return finding.Path == prompt.Draft?.Path
                ? Finding.Version is null
                : prompt.Versions.FirstOrDefault(v => v.Path == finding.Path) is { } source && (Finding.Version is null || Finding.Version.Equals(source.Version));
        }

        public CatalogueDiagnostic ToFinding()
        {
            string of = Finding.Version is { } version ? $"'{prompt.Id}' {version}" : $"'{prompt.Id}'";
            return CatalogueDiagnostic.At(
                file.Path,
                file.Places.Accepts[index],
                GovernanceCodes.IdleAcceptance,
                DiagnosticSeverity.Warning,
                $"{Finding.Code} is accepted for {of}, but does not occur there; remove the entry, so that it hides nothing later");
        }

        // A finding that stands at a record of the manifest is about that version.
        private PromptVersion? RecordAt(TextSpan span)
        {
            for (int i = 0; i < file.Places.Versions.Count; i++)
            {
                TextSpan record = file.Places.Versions[i].Record.Span;
                if (span.Start >= record.Start && span.End <= record.End)
                {
                    return file.Manifest.Versions[i].Version;
                }
            }

            return null;
        }
    }
}
