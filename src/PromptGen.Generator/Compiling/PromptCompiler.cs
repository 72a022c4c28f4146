using System.Collections.Generic;
using System.Threading;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Naming;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Emission;
using PromptGen.Generator.Options;
using PromptGen.Generator.Selection;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;

namespace PromptGen.Generator.Compiling;

/// <summary>Compiles one prompt: parse, check its closure, bind, emit. It is a function of its arguments; nothing outlives the call but its result.</summary>
internal static class PromptCompiler
{
    /// <summary>Compiles a prompt.</summary>
    /// <param name="prompt">The selected version and its closure.</param>
    /// <param name="nameProblem">Why its id cannot have a C# name; null when it can.</param>
    /// <param name="settings">What the project wants of emitted code.</param>
    /// <param name="cancellation">Stops between two stages.</param>
    public static CompiledPrompt Compile(PromptInput prompt, IdNameProblem? nameProblem, EmissionSettings settings, CancellationToken cancellation)
    {
        PromptSource source = prompt.Source;
        var bag = new DiagnosticBag();
        if (nameProblem is not null)
        {
            bag.Error(nameProblem.Code, source.Header.Span, nameProblem.Message);
        }

        var inPartials = new List<PartialDiagnostic>();
        var partials = new ClosurePartials(prompt.Closure);
        string? code = null;

        // Behind a broken front matter or an edited release, findings in the body would be guesses.
        if (prompt.IsUsable)
        {
            TemplateSyntax syntax = TemplateParser.Parse(source.Source, source.BodyStart, bag);
            cancellation.ThrowIfCancellationRequested();
            PromptKind kind = KindRule.Resolve(source.Header, PromptKindInference.Infer(syntax, partials, source.Header.Inputs), bag);
            ClosureRule.Check(source, IncludeReference.FindAll(syntax), partials.FindReleased, bag);
            InputNameRule.Check(source.Id, source.Header, bag);
            PromptContract contract = source.Header.ToContract(kind);
            if (kind == PromptKind.Partial)
            {
                var partial = new PartialSource(source.Id.Value, source.Version!.ToString(), source.Source, source.BodyStart, contract);
                TemplateBinder.BindPartial(partial, syntax, partials, bag, inPartials);
            }
            else
            {
                BoundTemplate? bound = TemplateBinder.Bind(source.Id.Value, source.Source, syntax, contract, partials, bag, inPartials);
                cancellation.ThrowIfCancellationRequested();
                code = bound is null || bag.HasErrors || !settings.CanEmit ? null : PromptEmitter.Emit(ModelOf(prompt, bound, settings));
            }
        }

        List<CatalogueDiagnostic> own = Locate(source, bag);
        List<CatalogueDiagnostic> shared = Locate(partials, inPartials);
        if (!prompt.HasAccessor)
        {
            // Prompts that include this partial find the same in it.
            shared.AddRange(own);
            own = [];
        }

        return new CompiledPrompt(source.Id, code, new ValueList<CatalogueDiagnostic>(own), new ValueList<CatalogueDiagnostic>(shared));
    }

    private static PromptEmissionModel ModelOf(PromptInput prompt, BoundTemplate bound, EmissionSettings settings)
    {
        ValueList<string> classes = CSharpNames.OfId(prompt.Source.Id);
        string[] folders = new string[classes.Count - 1];
        for (int i = 0; i < folders.Length; i++)
        {
            folders[i] = classes[i];
        }

        return new PromptEmissionModel
        {
            Template = bound,
            Id = prompt.Source.Id.Value,
            Version = prompt.Source.Version!.ToString(),
            Digest = HexOf(prompt.Source.Digest),
            Description = prompt.Description,
            Reason = prompt.Reason,
            Deprecation = prompt.Deprecation,
            Namespace = settings.Namespace,
            RootClass = settings.ClassName,
            Folders = folders,
            ClassName = classes[classes.Count - 1],
            IsPublic = settings.IsPublic,
            HasDateOnly = settings.HasDateOnly,
            HasObsoleteIds = settings.HasObsoleteIds,
            MarksGenerated = settings.MarksGenerated,
        };
    }

    private static string HexOf(Digest digest) => digest.Text.Substring(digest.Text.IndexOf(':') + 1);

    private static List<CatalogueDiagnostic> Locate(PromptSource source, DiagnosticBag bag)
    {
        var located = new List<CatalogueDiagnostic>(bag.Items.Count);
        foreach (Diagnostic finding in bag.Items)
        {
            located.Add(CatalogueDiagnostic.In(source.Path, source.Source, finding));
        }

        return located;
    }

    private static List<CatalogueDiagnostic> Locate(ClosurePartials partials, List<PartialDiagnostic> findings)
    {
        var located = new List<CatalogueDiagnostic>(findings.Count);
        foreach (PartialDiagnostic finding in findings)
        {
            located.Add(CatalogueDiagnostic.In(partials.PathOf(finding.Partial), finding.Partial.Source, finding.Diagnostic));
        }

        return located;
    }
}
