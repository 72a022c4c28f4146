using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;
using PromptGen.Templates.Values;
using Xunit;

namespace PromptGen.Builtins.Tests;

/// <summary>Every case as a template: parsed, bound and interpreted.</summary>
public sealed class PipelineTests
{
    [Theory]
    [MemberData(nameof(CaseTests.Data), MemberType = typeof(CaseTests))]
    public void A_template_writes_what_Scriban_writes(string expression, string expected)
    {
        SourceText source = SourceText.From("{{ " + expression + " }}");
        DiagnosticBag diagnostics = new();
        TemplateSyntax syntax = TemplateParser.Parse(source, 0, diagnostics);
        PromptContract contract = new(PromptKind.Text, [.. SampleData.Names.Select(n => new FieldDeclaration(n, SampleData.Find(n).Type))]);
        BoundTemplate? template = TemplateBinder.Bind("case", source, syntax, contract, new NoPartials(), diagnostics);

        Assert.Equal("", string.Join("\n", diagnostics.Items.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Message)));
        Assert.Equal(expected, TemplateProgram.Compile(template!).RenderText(new Arguments()));
    }

    /// <summary>Where Scriban's function gives null, the call is missing; where it gives empty text, it is not.</summary>
    [Theory]
    [InlineData("(missing | string.upcase) ?? 'x'", "x")]
    [InlineData("(missing | string.strip) ?? 'x'", "x")]
    [InlineData("(missing | string.remove 'a') ?? 'x'", "x")]
    [InlineData("(missing | string.literal) ?? 'x'", "x")]
    [InlineData("(missing | string.append missing) ?? 'x'", "")]
    [InlineData("(missing | string.capitalize) ?? 'x'", "")]
    [InlineData("(missing | string.truncate 3) ?? 'x'", "")]
    [InlineData("(missing_date | date.to_string '%F') ?? 'never'", "never")]
    [InlineData("(missing_number | math.format 'F1') ?? 'x'", "")]
    [InlineData("(none | array.first) ?? 'x'", "x")]
    [InlineData("('z' | string.to_int) ?? 7", "7")]
    [InlineData("(maybe | array.first) == 'b'", "true")]
    [InlineData("(products | array.first)?.title", "orange")]
    public void Missing_results_are_those_of_Scriban(string expression, string expected) =>
        A_template_writes_what_Scriban_writes(expression, expected);

    private sealed class Arguments : IPromptArguments
    {
        public TemplateValue Get(int slot) => SampleData.Find(SampleData.Names[slot]).Value;
    }

    private sealed class NoPartials : IPartialResolver
    {
        public IReadOnlyCollection<string> Ids => [];

        public PartialSource? Find(string id, PartialSource? includer) => null;
    }
}
