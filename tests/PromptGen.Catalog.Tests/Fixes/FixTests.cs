using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Fixes;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Fixes;

/// <summary>Applies fixes to a draft and looks at it anew.</summary>
public abstract class FixTests
{
    private const string Line = "kind: partial\ninputs:\n  line: string";

    /// <summary>The draft with the fix of its first finding of a code made; null when none is offered.</summary>
    protected static string? Fix(string code, string draft) => Offer(code, draft) is { } fix ? TextEdits.Apply(SourceText.From(draft), fix.Edits) : null;

    /// <summary>The fix of a draft's first finding of a code.</summary>
    protected static PromptFix? Offer(string code, string draft)
    {
        (CheckedPrompt prompt, IPartialFiles partials) = Check(draft);
        CatalogueDiagnostic finding = Findings(prompt).First(f => f.Diagnostic.Code == code);
        PromptFix? fix = PromptFixes.For(prompt, finding, partials);
        if (fix is not null)
        {
            AssertMends(prompt, finding, fix);
        }

        return fix;
    }

    // What a fix promises, looked at apart from the code that makes it.
    private static void AssertMends(CheckedPrompt before, CatalogueDiagnostic finding, PromptFix fix)
    {
        CheckedPrompt after = Check(TextEdits.Apply(before.Source.Source, fix.Edits)).Prompt;
        string[] was = [.. Findings(before).Select(f => f.Diagnostic.Code + f.Diagnostic.Message)];
        string[] still = [.. Findings(after).Where(f => before.Bound is not null || f.Diagnostic.Severity == Templates.Diagnostics.DiagnosticSeverity.Error).Select(f => f.Diagnostic.Code + f.Diagnostic.Message)];
        string mended = finding.Diagnostic.Code + finding.Diagnostic.Message;
        Assert.True(still.Count(f => f == mended) < was.Count(f => f == mended), $"{mended} is still there\n{after.Source.Source}");
        Assert.All(still, f => Assert.Contains(f, was));
    }

    private static IEnumerable<CatalogueDiagnostic> Findings(CheckedPrompt prompt) => prompt.Findings.Concat(CatalogueReview.Advice(prompt));

    private static (CheckedPrompt Prompt, IPartialFiles Partials) Check(string draft)
    {
        PromptCatalogue catalogue = new FileSet()
            .Release("quote", "1.0.0", $"---\n{Line}\n---\n> {{{{ line }}}}")
            .Release("order", "1.0.0", $"---\n{Line}\n---\n{{{{ role \"system\" }}}}{{{{ line }}}}")
            .With("p/p.prompt", draft)
            .Read();
        Assert.DoesNotContain(catalogue.Diagnostics, d => d.Path == "prompts/p/p.prompt");
        PromptSource source = catalogue.Find(PromptText.Id("p"))!.Draft!;
        var partials = new CataloguePartials(catalogue, source);
        return (PromptCheck.Check(source, partials), partials);
    }
}
