using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Rules.Governance;

/// <summary>Leaves out the warnings that a prompt's owners accept in its manifest. An error cannot be accepted.</summary>
public static class AcceptedFindings
{
    /// <summary>The findings that nobody accepts, in their order, and behind them one for each acceptance that met nothing.</summary>
    /// <param name="findings">What every rule found.</param>
    /// <param name="catalogue">The catalogue in whose files it was found.</param>
    public static IReadOnlyList<CatalogueDiagnostic> Filter(IEnumerable<CatalogueDiagnostic> findings, PromptCatalogue catalogue)
    {
        Acceptance[] acceptances = [.. (catalogue ?? throw new ArgumentNullException(nameof(catalogue))).Prompts.SelectMany(Of)];
        var byCode = acceptances.ToLookup(a => a.Finding.Code, StringComparer.Ordinal);
        var met = new HashSet<Acceptance>();
        var left = new List<CatalogueDiagnostic>();
        foreach (CatalogueDiagnostic finding in findings ?? throw new ArgumentNullException(nameof(findings)))
        {
            Acceptance[] matching = finding.Diagnostic.Severity == DiagnosticSeverity.Error ? [] : [.. byCode[finding.Diagnostic.Code].Where(a => a.Meets(finding))];
            met.UnionWith(matching);
            if (matching.Length == 0)
            {
                left.Add(finding);
            }
        }

        left.AddRange(acceptances.Where(a => !met.Contains(a)).Select(a => a.ToFinding()));
        return left;
    }

    private static IEnumerable<Acceptance> Of(CataloguePrompt prompt) =>
        Enumerable.Range(0, prompt.Manifest?.Manifest.Accepts.Count ?? 0).Select(i => new Acceptance(prompt, prompt.Manifest!, i));

    /// <summary>One entry of a manifest's <c>accepts</c>.</summary>
    private sealed class Acceptance(CataloguePrompt prompt, ManifestFile file, int index)
    {
        public AcceptedFinding Finding { get; } = file.Manifest.Accepts[index];

        /// <summary>Whether a finding with its code is one of its prompt, and of its version if it names one.</summary>
        public bool Meets(CatalogueDiagnostic finding)
        {
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
