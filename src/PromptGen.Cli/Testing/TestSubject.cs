using System.Collections.Generic;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Testing;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Testing;

/// <summary>A draft or version, with the cases that are for it.</summary>
/// <param name="Prompt">The prompt.</param>
/// <param name="Version">The release; null for the draft.</param>
/// <param name="Contract">What it declares; null when it cannot be compiled.</param>
/// <param name="Tested">It, ready to render; null when it cannot be compiled.</param>
/// <param name="Cases">The cases that are for it, in the order of the file.</param>
/// <param name="Findings">Why it cannot be compiled, and what else is wrong.</param>
internal sealed record TestSubject(
    CataloguePrompt Prompt,
    PromptVersion? Version,
    PromptContract? Contract,
    TestedPrompt? Tested,
    IReadOnlyList<PromptTestCase> Cases,
    IReadOnlyList<CatalogueDiagnostic> Findings)
{
    /// <summary>What reports call the draft.</summary>
    public const string Draft = "draft";

    /// <summary>The cases' file; a prompt without one is no subject.</summary>
    public PromptTestFile File => Prompt.Tests!;

    /// <summary><c>draft</c>, or the version.</summary>
    public string Label => Version?.ToString() ?? Draft;
}
