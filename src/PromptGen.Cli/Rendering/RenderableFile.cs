using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.Testing;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;

namespace PromptGen.Cli.Rendering;

// Not the runtime's, which says where a rendered prompt came from.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>A file of a catalogue, ready to be rendered with what it includes while somebody works on it, or why it is not.</summary>
/// <param name="Check">What was found in it.</param>
/// <param name="Program">What renders it; null when there are errors.</param>
/// <param name="Errors">What is wrong with it and with what it includes.</param>
internal sealed record RenderableFile(CheckedPrompt Check, TemplateProgram? Program, IReadOnlyList<CatalogueDiagnostic> Errors)
{
    /// <summary>Makes a file ready.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="source">A draft, a release, or what is about to be released.</param>
    public static RenderableFile Of(PromptCatalogue catalogue, PromptSource source)
    {
        IPartialFiles partials = catalogue.PartialsOf(source);
        CheckedPrompt check = PromptCheck.Check(source, partials);
        IEnumerable<CatalogueDiagnostic> inFiles = PathsOf(catalogue, source).Where(catalogue.IsBroken).SelectMany(path => catalogue.Diagnostics.Where(d => d.Path == path));
        CatalogueDiagnostic[] errors = [.. inFiles.Concat(check.Findings).Concat(check.PartialFindings).Where(d => d.Diagnostic.Severity == DiagnosticSeverity.Error)];
        return new RenderableFile(check, errors.Length > 0 ? null : PromptPrograms.Compile(check, partials), errors);
    }

    // A partial's draft whose front matter is broken says something else than what its author means.
    private static IEnumerable<string> PathsOf(PromptCatalogue catalogue, PromptSource source) => source.IsDraft
        ? catalogue.Present.Closure(IncludingText.Of(source).Includes).Select(p => p.Source.Path).Prepend(source.Path).Distinct()
        : [source.Path];
}
