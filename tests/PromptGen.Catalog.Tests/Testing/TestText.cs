using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Testing;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Testing;

/// <summary>Reads cases written in a test and runs them with prompts written in a test.</summary>
internal static class TestText
{
    public const string Path = "prompts/greeting/tests.yaml";

    public static ReadResult<PromptTestFile> Read(string text) => TestFileReader.Read(Path, SourceText.From(text));

    /// <summary>The one case of a file in which nothing is wrong; each key stands on a line of its own.</summary>
    public static PromptTestFile File(params string[] lines)
    {
        ReadResult<PromptTestFile> result = Read(Yaml(lines));
        Assert.Empty(result.Diagnostics.Select(d => d.ToString()));
        return result.Value!;
    }

    /// <summary>The one finding in a case, with the text that it stands at.</summary>
    public static (string Code, string At, string Message) Finding(params string[] lines)
    {
        string text = Yaml(lines);
        return PromptText.Located(SourceText.From(text), Assert.Single(Read(text).Diagnostics));
    }

    /// <summary>A prompt ready to run; the front matter's lines, then the body.</summary>
    public static TestedPrompt Prompt(string frontMatter, string body)
    {
        PromptSource draft = PromptText.ReadDraft($"---\n{frontMatter}\n---\n{body}").Value!;
        var found = new DiagnosticBag();
        TemplateSyntax tree = TemplateParser.Parse(draft.Source, draft.BodyStart, found);
        PromptKind kind = PromptKindInference.Infer(tree, new NoPartials(), draft.Header.Inputs);
        var bound = TemplateBinder.Bind("greeting", draft.Source, tree, draft.Header.ToContract(kind), new NoPartials(), found, new List<PartialDiagnostic>());
        Assert.Empty(found.Items);
        return new TestedPrompt("draft", "prompts/greeting/greeting.prompt", TemplateProgram.Compile(bound!));
    }

    public static CaseOutcome Run(TestedPrompt prompt, PromptTestFile file, string? golden = null) => CaseRun.Run(file, Assert.Single(file.Cases), prompt, _ => golden);

    /// <summary>The one failure of a case, with the text that it stands at.</summary>
    public static (string Code, string At, string Message) Failure(TestedPrompt prompt, params string[] lines)
    {
        PromptTestFile file = File(lines);
        CaseFailure failure = Assert.Single(Run(prompt, file).Failures);
        return PromptText.Located(file.Source, failure.Finding);
    }

    /// <summary>A file with one case.</summary>
    public static string Yaml(params string[] lines) => "cases:\n  - name: it works\n" + string.Concat(lines.Select(l => "    " + l + "\n"));

    private sealed class NoPartials : IPartialResolver
    {
        public IReadOnlyCollection<string> Ids => [];

        public PartialSource? Find(string id, PartialSource? includer) => null;
    }
}
