using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Releasing;

// Not the runtime's, which says where a rendered prompt came from.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>Everything that is found in a draft and in what its release would pin; each place once.</summary>
internal sealed class DraftCheck
{
    private readonly List<CatalogueDiagnostic> _findings = [];

    /// <summary>Checks the draft of a prompt.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="draft">The draft.</param>
    public DraftCheck(PromptCatalogue catalogue, PromptSource draft)
    {
        Add(OfFolder(catalogue, Path.GetDirectoryName(draft.Path)!));

        CheckedPrompt asDraft = PromptCheck.Check(draft, new CataloguePartials(catalogue, draft));
        var inClosure = new DiagnosticBag();
        Closure = ClosureBuilder.Build(draft, asDraft.Includes, catalogue.FindNewest, catalogue.Prompts.Select(p => p.Id), inClosure);

        // A draft sees the newest of each partial; its release sees what its partials pin, which is what counts where that is clear.
        CheckedPrompt checkedDraft = inClosure.HasErrors ? asDraft : CheckReleased(catalogue, AsReleased(draft, Closure, BumpRule.First));
        Kind = checkedDraft.Kind;

        // With two versions of one partial asked for, findings in the body would be guesses.
        if (inClosure.Items.All(d => d.Code != CatalogueCodes.ConflictingPins))
        {
            Add(checkedDraft.Findings);
            Add(checkedDraft.PartialFindings);
        }

        Add(inClosure.Items.Select(asDraft.Locate));
        foreach (IncludePin pin in Closure)
        {
            // What is wrong with a pinned file would be wrong with this release for ever.
            Add(catalogue.Diagnostics.Where(d => d.Path == catalogue.Find(pin.Id, pin.Version)?.Path));
        }
    }

    /// <summary>The kind that the draft declares or shows.</summary>
    public PromptKind Kind { get; }

    /// <summary>What its release pins; complete when there are no errors.</summary>
    public ValueList<IncludePin> Closure { get; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<CatalogueDiagnostic> Errors => [.. _findings.Where(IsError)];

    /// <summary>What else was found.</summary>
    public IReadOnlyList<CatalogueDiagnostic> Warnings => [.. _findings.Where(f => !IsError(f))];

    /// <summary>What is wrong with the files of a prompt, its drafts and releases alike.</summary>
    public static IEnumerable<CatalogueDiagnostic> OfFolder(PromptCatalogue catalogue, string folder) =>
        catalogue.Diagnostics.Where(d => Path.GetDirectoryName(d.Path) is { } place && (place == folder || place == Path.Combine(folder, "versions")));

    /// <summary>The kind of a file whose body nobody has looked at yet.</summary>
    public static PromptKind KindOf(PromptCatalogue catalogue, PromptSource source) => PromptCheck.Check(source, new CataloguePartials(catalogue, source)).Kind;

    /// <summary>The draft as the release that is made of it, at its places in the draft's file.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="closure">What the release pins.</param>
    /// <param name="version">Its number, which matters to nobody who includes something.</param>
    public static PromptSource AsReleased(PromptSource draft, ValueList<IncludePin> closure, PromptVersion version)
    {
        var spans = new ValueList<TextSpan>(closure.Select(_ => draft.Header.Span));
        return new PromptSource(draft.Id, version, draft.Path, draft.Source, draft.Header with { Includes = closure, IncludeSpans = spans }, draft.BodyStart);
    }

    private static CheckedPrompt CheckReleased(PromptCatalogue catalogue, PromptSource release) => PromptCheck.Check(release, new CataloguePartials(catalogue, release));

    private static bool IsError(CatalogueDiagnostic finding) => finding.Diagnostic.Severity == DiagnosticSeverity.Error;

    // Two rules may see one mistake, a missing partial for one; the first to see it says it best.
    private void Add(IEnumerable<CatalogueDiagnostic> findings)
    {
        foreach (CatalogueDiagnostic finding in findings)
        {
            if (!_findings.Any(f => f.Path == finding.Path && f.Start == finding.Start && f.Diagnostic.Severity == finding.Diagnostic.Severity))
            {
                _findings.Add(finding);
            }
        }
    }
}
