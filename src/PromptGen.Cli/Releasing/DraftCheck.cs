using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;

namespace PromptGen.Cli.Releasing;

// Not the runtime's, which says where a rendered prompt came from.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>Everything that is found in a draft and in what its release would pin; each place once.</summary>
internal sealed class DraftCheck
{
    private readonly PromptCatalogue _catalogue;
    private readonly PromptSource _draft;
    private readonly TemplateSyntax _body;
    private readonly List<CatalogueDiagnostic> _findings = [];

    /// <summary>Checks the draft of a prompt.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="draft">The draft.</param>
    public DraftCheck(PromptCatalogue catalogue, PromptSource draft)
    {
        _catalogue = catalogue;
        _draft = draft;
        Add(OfFolder(catalogue, Path.GetDirectoryName(draft.Path)!));

        var inBody = new DiagnosticBag();
        _body = TemplateParser.Parse(draft.Source, draft.BodyStart, inBody);
        Add(inBody);
        Add(CatalogueCheck.CheckFile(catalogue, draft, _body));

        var inClosure = new DiagnosticBag();
        Closure = ClosureBuilder.Build(draft, IncludeReference.FindAll(_body), catalogue.FindNewest, catalogue.Prompts.Select(p => p.Id), inClosure);
        Add(inClosure);
        foreach (IncludePin pin in Closure)
        {
            // What is wrong with a pinned file would be wrong with this release for ever.
            Add(catalogue.Diagnostics.Where(d => d.Path == catalogue.Find(pin.Id, pin.Version)?.Path));
        }

        // A draft sees the newest of each partial; its release sees what its partials pin, which is what counts here.
        PromptSource released = AsReleased(draft, Closure);
        Kind = KindOf(catalogue, released, _body);

        // With two versions of one partial asked for, the checks would guess which.
        if (inClosure.Items.All(d => d.Code != CatalogueCodes.ConflictingPins))
        {
            Bind(new CataloguePartials(catalogue, released));
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
    public static PromptKind KindOf(PromptCatalogue catalogue, PromptSource source) =>
        KindOf(catalogue, source, TemplateParser.Parse(source.Source, source.BodyStart, new DiagnosticBag()));

    private static PromptKind KindOf(PromptCatalogue catalogue, PromptSource source, TemplateSyntax body) =>
        KindRule.Resolve(source.Header, PromptKindInference.Infer(body, new CataloguePartials(catalogue, source), source.Header.Inputs));

    // Its number matters to nobody who includes something.
    private static PromptSource AsReleased(PromptSource draft, ValueList<IncludePin> closure) =>
        new(draft.Id, BumpRule.First, draft.Path, draft.Source, draft.Header with { Includes = closure }, draft.BodyStart);

    private static bool IsError(CatalogueDiagnostic finding) => finding.Diagnostic.Severity == DiagnosticSeverity.Error;

    private void Bind(IPartialResolver partials)
    {
        var bag = new DiagnosticBag();
        var inPartials = new List<PartialDiagnostic>();
        PromptContract contract = _draft.Header.ToContract(Kind);
        if (Kind == PromptKind.Partial)
        {
            var partial = new PartialSource(_draft.Id.Value, "draft", _draft.Source, _draft.BodyStart, contract);
            TemplateBinder.BindPartial(partial, _body, partials, bag, inPartials);
        }
        else
        {
            TemplateBinder.Bind(_draft.Id.Value, _draft.Source, _body, contract, partials, bag, inPartials);
        }

        Add(bag);
        Add(inPartials.Select(f => CatalogueDiagnostic.In(PathOf(f.Partial), f.Partial.Source, f.Diagnostic)));
    }

    private string PathOf(PartialSource partial) =>
        PromptId.TryParse(partial.Id) is { } id && PromptVersion.TryParse(partial.Version) is { } version && _catalogue.Find(id, version) is { } source ? source.Path : partial.Id;

    private void Add(DiagnosticBag bag) => Add(bag.Items.Select(d => CatalogueDiagnostic.In(_draft.Path, _draft.Source, d)));

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
