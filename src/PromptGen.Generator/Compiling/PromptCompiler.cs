using System.Collections.Generic;
using System.Linq;
using System.Threading;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Naming;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Emission;
using PromptGen.Generator.Options;
using PromptGen.Generator.Selection;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Generator.Compiling;

/// <summary>Compiles one prompt: check, then emit. It is a function of its arguments; nothing outlives the call but its result.</summary>
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
        var names = new DiagnosticBag();
        if (nameProblem is not null)
        {
            names.Error(nameProblem.Code, source.Header.Span, nameProblem.Message);
        }

        // Behind a broken front matter or an edited release, findings in the body would be guesses.
        if (!prompt.IsUsable)
        {
            return ResultOf(prompt, null, Locate(source, names), []);
        }

        CheckedPrompt file = PromptCheck.Check(source, prompt.Draft is null ? new ClosurePartials(prompt.Closure) : new DraftPartials(prompt.Draft));
        cancellation.ThrowIfCancellationRequested();
        InputNameRule.Check(source.Id, source.Header, names);
        bool canEmit = settings.CanEmit && !names.HasErrors;
        string? code = canEmit && file.Bound is BoundTemplate bound ? PromptEmitter.Emit(ModelOf(prompt, bound, settings)) : null;
        return ResultOf(prompt, code, Locate(source, names).Concat(file.Findings), file.PartialFindings);
    }

    private static CompiledPrompt ResultOf(PromptInput prompt, string? code, IEnumerable<CatalogueDiagnostic> own, IEnumerable<CatalogueDiagnostic> inPartials)
    {
        // Prompts that include a partial find the same in it.
        IEnumerable<CatalogueDiagnostic> shared = prompt.HasAccessor ? inPartials : inPartials.Concat(own);
        return new CompiledPrompt(prompt.Source.Id, code, new ValueList<CatalogueDiagnostic>(prompt.HasAccessor ? own : []), new ValueList<CatalogueDiagnostic>(shared));
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
            Version = prompt.Version.ToString(),
            Digest = HexOf(prompt.Digest),
            IsDraft = prompt.Draft is not null,
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

    private static IEnumerable<CatalogueDiagnostic> Locate(PromptSource source, DiagnosticBag found) =>
        found.Items.Select(finding => CatalogueDiagnostic.In(source.Path, source.Source, finding));
}
