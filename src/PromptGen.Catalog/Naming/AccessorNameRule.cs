using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Naming;

/// <summary>What gets an accessor has a C# name, and so has everything in it.</summary>
public static class AccessorNameRule
{
    /// <summary>Checks the files that an application compiles, one of each prompt. Partials get no accessor, so their names are free.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="rootClass">The outermost generated class.</param>
    public static IEnumerable<CatalogueDiagnostic> Check(IEnumerable<PromptSource> sources, string rootClass)
    {
        Dictionary<PromptId, PromptSource> named = (sources ?? throw new ArgumentNullException(nameof(sources))).Where(s => s.Header.DeclaredKind != PromptKind.Partial).ToDictionary(s => s.Id);
        foreach (IdNameProblem problem in IdNameRule.Check(named.Keys, rootClass))
        {
            PromptSource source = named[problem.Id];
            yield return CatalogueDiagnostic.In(source.Path, source.Source, new Diagnostic(problem.Code, DiagnosticSeverity.Error, source.Header.Span, problem.Message));
        }

        foreach (PromptSource source in named.Values)
        {
            var found = new DiagnosticBag();
            InputNameRule.Check(source.Id, source.Header, found);
            foreach (Diagnostic diagnostic in found.Items)
            {
                yield return CatalogueDiagnostic.In(source.Path, source.Source, diagnostic);
            }
        }
    }
}
