using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using Xunit;

namespace PromptGen.Catalog.Tests.Checking;

/// <summary>Files checked with their real bodies.</summary>
public class CatalogueReviewTests
{
    [Fact]
    public void IncludesAreSeenWhereverTheyStand()
    {
        IReadOnlyList<IncludeReference> includes = IncludeReference.FindAll(Parse(PromptText.ReadDraft(
            """
            ---
            ---
            {{ include "a" }}{{ if x }}{{ include "b" }}{{ else if y }}{{ include "c" }}{{ else }}{{ include "d" }}{{ end }}
            {{ for i in xs }}{{ include "e" }}{{ else }}{{ include "f" }}{{ end }}{{ case x }}{{ when 1 }}{{ include "g" }}{{ else }}{{ include "h" }}{{ end }}
            {{ capture z }}{{ include "i" }}{{ end }}{{ if x }}{{ for i in xs }}{{ role "user" }}{{ end }}{{ end }}
            """).Value!));

        Assert.Equal(["a", "b", "c", "d", "e", "f", "g", "h", "i"], includes.Select(i => i.Name));
    }

    [Fact]
    public void ARightCatalogueHasNoFindings() =>
        Assert.Empty(Check(new FileSet()
            .With("promptgen.yaml", "owners: [support]")
            .Release("style", "1.0.0", "---\nkind: partial\n---\nplain")
            .Release("p", "1.0.0", "---\nkind: chat\n---\n{{ role \"system\" }}{{ include \"style\" }}", "style")
            .With("p/p.prompt", "---\n---\n{{ include \"style\" }}")));

    [Theory]
    [InlineData("p/p.prompt", "---\n---\n{{ include \"stlye\" }}", "PG1007", "\"stlye\"", "did you mean 'style'?")]
    [InlineData("p/p.prompt", "---\n---\n{{ include \"p\" }}", "PG1008", "\"p\"", "includes itself")]
    [InlineData("p/p.prompt", "---\n---\n{{ include \"No Id\" }}", "PG0030", "\"No Id\"", "did you mean 'no-id'?")]
    [InlineData("p/p.prompt", "---\nkind: text\n---\n{{ role \"user\" }}hi", "PG0024", "text", "role tag")]
    [InlineData("p/p.prompt", "---\nkind: chat\n---\nhi", "PG0024", "chat", "needs a role tag")]
    [InlineData("p/versions/1.0.0.prompt", "---\n---\n{{ include \"style\" }}", "PG1004", "\"style\"", "pin no version of 'style'")]
    public void WhatABodyShows(string path, string file, string code, string at, string message)
    {
        FileSet files = new FileSet().Release("style", "1.0.0", "---\nkind: partial\n---\nplain").With(path, file);

        CatalogueDiagnostic finding = Assert.Single(Check(files), f => f.Diagnostic.Severity == DiagnosticSeverity.Error);

        (string Code, string At, string Message) located = PromptText.Located(PromptText.Source(file), finding);
        Assert.Equal((code, at), (located.Code, located.At));
        Assert.Contains(message, located.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<CatalogueDiagnostic> Check(FileSet files) => CatalogueReview.Review(new ReviewSubject(files.Read(), []));

    private static TemplateSyntax Parse(PromptSource source) => source.ParseBody();
}
