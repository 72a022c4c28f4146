using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Rules.Governance;
using PromptGen.Catalog.Rules.Templates;
using PromptGen.Catalog.Testing;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Checking;

/// <summary>
/// All rules over a catalogue: what keeps a file from being compiled, and advice on what compiles. The build, the editor, the tool and the registry report what is found here, with the same
/// code, place and words.
/// </summary>
public static class CatalogueReview
{
    // Advice on one file that compiles.
    private static readonly Func<CheckedPrompt, IEnumerable<Diagnostic>>[] FileRules = [InstructionRule.Check, LimitRule.Check, UnusedInputRule.Check, BranchRule.Check];

    /// <summary>Reviews a whole catalogue.</summary>
    /// <param name="subject">The catalogue and its locks.</param>
    /// <returns>The findings, each once, by file and place.</returns>
    public static IReadOnlyList<CatalogueDiagnostic> Review(ReviewSubject subject)
    {
        var findings = new List<CatalogueDiagnostic>((subject ?? throw new ArgumentNullException(nameof(subject))).Catalogue.Diagnostics);
        Func<IEnumerable<CatalogueDiagnostic>>[] looks =
        [
            () => Concurrently.Select(subject.Catalogue.Prompts, prompt => OfPrompt(subject, prompt).ToArray()).SelectMany(found => found),
            () => subject.Catalogue.Prompts.Where(p => p.Tests is not null).SelectMany(prompt => OfCases(subject, prompt)),
            () => subject.Locks.SelectMany(pins => LockRules.Check(pins, subject.Catalogue)),
            () => GovernanceRules.Check(subject),
        ];
        findings.AddRange(Concurrently.Select(looks, look => look().ToArray(), lot: 1).SelectMany(found => found));
        return InOrder(AcceptedFindings.Filter(findings, subject.Catalogue).Concat(AcceptedFindings.FindIdle(findings, subject)));
    }

    /// <summary>Reviews the files of one prompt; what was found when they were read is the catalogue's.</summary>
    /// <param name="subject">The catalogue and its locks.</param>
    /// <param name="prompt">One of its prompts.</param>
    public static IEnumerable<CatalogueDiagnostic> OfPrompt(ReviewSubject subject, CataloguePrompt prompt) =>
        OfFiles(subject ?? throw new ArgumentNullException(nameof(subject)), prompt, (prompt ?? throw new ArgumentNullException(nameof(prompt))).Draft is { } draft ? prompt.Versions.Append(draft) : prompt.Versions);

    /// <summary>Reviews some files of one prompt.</summary>
    internal static IEnumerable<CatalogueDiagnostic> OfFiles(ReviewSubject subject, CataloguePrompt prompt, IEnumerable<PromptSource> files)
    {
        PromptCatalogue catalogue = subject.Catalogue;
        PromptSource? advised = Advised(subject, prompt);
        foreach (PromptSource source in files)
        {
            // Behind a broken front matter, findings in the body would be guesses.
            if (catalogue.IsBroken(source.Path))
            {
                continue;
            }

            bool isAdvised = ReferenceEquals(source, advised);
            foreach (CatalogueDiagnostic finding in subject.Review(isAdvised ? "advised" : "checked", source, () => OfFile(catalogue, source, isAdvised)))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Reviews the test cases of one prompt against its draft; none of one that does not compile. A build does not ask: what it compiles is as good without them.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="prompt">One of its prompts.</param>
    public static IEnumerable<CatalogueDiagnostic> OfCases(PromptCatalogue catalogue, CataloguePrompt prompt)
    {
        if ((prompt ?? throw new ArgumentNullException(nameof(prompt))) is not { Tests: { } tests, Draft: { } draft } || (catalogue ?? throw new ArgumentNullException(nameof(catalogue))).IsBroken(draft.Path))
        {
            return [];
        }

        CheckedPrompt file = PromptCheck.Check(draft, catalogue.PartialsOf(draft));
        return file.Bound is null ? [] : CaseRule.CheckDraft(tests, file.Contract);
    }

    /// <summary>Advice on a file that compiles; none on one that does not.</summary>
    public static IEnumerable<CatalogueDiagnostic> Advice(CheckedPrompt file) =>
        (file ?? throw new ArgumentNullException(nameof(file))).Bound is null ? [] : FileRules.SelectMany(rule => rule(file)).Select(file.Locate);

    /// <summary>Each finding once, by file and place: two prompts that include one file find the same in it.</summary>
    public static IReadOnlyList<CatalogueDiagnostic> InOrder(IEnumerable<CatalogueDiagnostic> findings) =>
        findings.Distinct().OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Start.Line).ThenBy(f => f.Start.Column).ThenBy(f => f.Diagnostic.Code, StringComparer.Ordinal).ToArray();

    // Cases that fit a draft fit it as long as both stay as they are.
    private static IEnumerable<CatalogueDiagnostic> OfCases(ReviewSubject subject, CataloguePrompt prompt) => prompt.Draft is { } draft && !subject.Catalogue.IsBroken(draft.Path)
        ? subject.Review("cases " + prompt.Tests!.Digest, draft, () => OfCases(subject.Catalogue, prompt))
        : [];

    private static IEnumerable<CatalogueDiagnostic> OfFile(PromptCatalogue catalogue, PromptSource source, bool isAdvised)
    {
        CheckedPrompt file = PromptCheck.Check(source, catalogue.PartialsOf(source));
        return file.Findings.Concat(file.PartialFindings).Concat(isAdvised ? Advice(file) : []);
    }

    // Only the file that somebody works on or uses: a released version never changes, so advice on an old one helps nobody.
    private static PromptSource? Advised(ReviewSubject subject, CataloguePrompt prompt)
    {
        if (prompt.Draft is { } draft)
        {
            return draft;
        }

        PromptVersion? used = subject.Locks.Select(pins => pins.Find(prompt.Id)?.Resolved).FirstOrDefault(v => v is not null)
            ?? (prompt.Manifest is { } file ? VersionSelection.Newest(file.Manifest)?.Version : null);
        return used is null ? null : prompt.Find(used);
    }
}
