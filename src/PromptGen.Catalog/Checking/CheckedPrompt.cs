using System.Collections.Generic;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;

namespace PromptGen.Catalog.Checking;

/// <summary>A prompt file that was parsed, given its kind, held against its closure and bound.</summary>
/// <param name="Source">The file.</param>
/// <param name="Body">Its parsed body.</param>
/// <param name="Includes">The include tags of the body, in the order of the text.</param>
/// <param name="Contract">Its inputs and its kind.</param>
/// <param name="Bound">What it means: a <see cref="BoundTemplate"/>, or a <see cref="BoundPartial"/> of a partial; null when there are errors in it or in what it includes.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="PartialFindings">What is wrong with the files that it includes, which others that include them find as well.</param>
public sealed record CheckedPrompt(
    PromptSource Source,
    TemplateSyntax Body,
    IReadOnlyList<IncludeReference> Includes,
    PromptContract Contract,
    BoundBody? Bound,
    ValueList<CatalogueDiagnostic> Findings,
    ValueList<CatalogueDiagnostic> PartialFindings)
{
    /// <summary>Text, chat or partial.</summary>
    public PromptKind Kind => Contract.Kind;

    /// <summary>A finding in this file.</summary>
    public CatalogueDiagnostic Locate(Diagnostic diagnostic) => CatalogueDiagnostic.In(Source.Path, Source.Source, diagnostic);
}
