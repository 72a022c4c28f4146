using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>Partials: found, given typed arguments, bound once, and what is said when they are wrong.</summary>
public sealed class IncludeTests : BindingTests
{
    private static readonly PartialSet Partials = new PartialSet()
        .Add("shared/style", "Be {{ tone }}{{ if until }} until {{ until }}{{ end }}, {{ level + 1 }}.",
            new("tone", PromptType.EnumOf(["warm", "terse"])),
            new("level", PromptType.Int, defaultValue: new ConstantValue(TypeKind.Int, "3")),
            new("until", PromptType.Date.WithOptional()))
        .Add("shared/plain", "plain")
        .Add("shared/numbers", "{{ rate }}{{ sum }}{{ label }}{{ all.size }}",
            new("rate", PromptType.Number),
            new("sum", PromptType.Decimal),
            new("label", PromptType.String),
            new("all", PromptType.ListOf(PromptType.String), defaultValue: new ConstantValue(TypeKind.List, string.Empty)))
        .Add("shared/outer", "{{ include \"shared/style\" tone: \"warm\" }}{{ include \"shared/plain\" }}")
        .Add("shared/broken", "{{ nope }} {{ also }}")
        .Add("shared/a", "{{ include \"shared/b\" }}")
        .Add("shared/b", "{{ include \"shared/a\" }}")
        .Add("shared/person", "{{ who.first }}{{ all.size }}",
            new("who", PromptType.ObjectOf([new("first", PromptType.String), new("age", PromptType.Int)])),
            new("all", PromptType.ListOf(PromptType.ObjectOf([new("title", PromptType.String), new("qty", PromptType.Int, "how many"), new("memo", PromptType.String.WithOptional())]))))
        .Add("shared/turn", "{{ role \"user\" }}hi");

    [Fact]
    public void Arguments_are_complete_and_typed()
    {
        BoundTemplate bound = Accept("{{ include \"shared/style\" tone: \"terse\" }}", partials: Partials);
        BoundInclude include = Assert.IsType<BoundInclude>(bound.Body.Statements.Single());
        Assert.Equal(["enum (warm, terse)", "int", "date?"], include.Arguments.Select(a => a.Type.ToString()));
        Assert.Equal(["terse", 3L, null], include.Arguments.Select(a => Assert.IsType<BoundLiteral>(a).Value));
        Assert.Equal(["tone", "level", "until"], include.Partial.Locals.Take(3).Select(l => l.Name));
        Assert.Equal("1.0.0", include.Partial.Version);
    }

    [Fact]
    public void Arguments_are_widened_to_the_declared_type()
    {
        BoundTemplate bound = Accept("{{ include \"shared/numbers\" rate: count sum: 2 label: plan all: tags }}", partials: Partials);
        BoundInclude include = Assert.IsType<BoundInclude>(bound.Body.Statements.Single());
        Assert.Equal(["number", "decimal", "string", "list of string"], include.Arguments.Select(a => a.Type.ToString()));
    }

    [Fact]
    public void Each_partial_is_bound_once_behind_those_it_includes()
    {
        BoundTemplate bound = Accept("{{ include \"shared/outer\" }}{{ include \"shared/plain\" }}{{ include \"shared/outer\" }}", partials: Partials);
        Assert.Equal(["shared/style", "shared/plain", "shared/outer"], bound.Partials.Select(p => p.Id));
        Assert.Equal([0, 1, 2], bound.Partials.Select(p => p.Index));
    }

    [Theory]
    [InlineData("include \"shared/styel\"", TemplateCodes.UnknownPartial, "\"shared/styel\"", "did you mean `shared/style`")]
    [InlineData("include \"shared/style\"", TemplateCodes.WrongArguments, "\"shared/style\"", "needs `tone`")]
    [InlineData("include \"shared/style\" tone: \"warm\" leval: 1", TemplateCodes.WrongArguments, "leval", "did you mean `level`")]
    [InlineData("include \"shared/plain\" x: 1", TemplateCodes.WrongArguments, "x", "it has none")]
    [InlineData("include \"shared/style\" tone: \"wram\"", TemplateCodes.TypeMismatch, "\"wram\"", "did you mean `warm`")]
    [InlineData("include \"shared/style\" tone: name", TemplateCodes.TypeMismatch, "name", "takes an enum")]
    [InlineData("include \"shared/style\" tone: \"warm\" level: 1.5", TemplateCodes.TypeMismatch, "1.5", "takes an int")]
    [InlineData("include \"shared/style\" tone: \"warm\" until: at", TemplateCodes.TypeMismatch, "at", "takes a date")]
    [InlineData("include \"shared/numbers\" rate: 1 sum: 1 label: note", TemplateCodes.MayBeMissing, "note", "`label` is needed")]
    [InlineData("include \"shared/person\" who: user all: items", TemplateCodes.TypeMismatch, "user", "fields must agree")]
    [InlineData("include \"shared/a\"", TemplateCodes.UnknownPartial, "\"shared/a\"", "has errors of its own")]
    [InlineData("include \"shared/broken\"", TemplateCodes.UnknownPartial, "\"shared/broken\"", "line 1: `nope`")]
    [InlineData("include \"shared/turn\"", TemplateCodes.BadRole, "\"shared/turn\"", "text prompt")]
    public void What_does_not_fit_is_located(string statement, string code, string at, string says) =>
        Assert.Contains(says, Refuse("{{ " + statement + " }}", code, at, partials: Partials).Message);

    [Fact]
    public void A_value_that_may_be_missing_takes_the_default() =>
        Accept("{{ include \"shared/style\" tone: \"warm\" level: limit until: due }}", partials: Partials);

    [Fact]
    public void Errors_of_a_partial_are_reported_once_with_their_own_source()
    {
        var found = new List<PartialDiagnostic>();
        var diagnostics = new DiagnosticBag();
        var source = PromptGen.Templates.Text.SourceText.From("{{ include \"shared/broken\" }}{{ include \"shared/broken\" }}");
        TemplateBinder.Bind("test", source, TemplateParser.Parse(source, 0, diagnostics), Everything(), Partials, diagnostics, found);
        Assert.Equal(["nope", "also"], found.Select(f => f.Partial.Source.ToString(f.Diagnostic.Span)));
        Assert.All(found, f => Assert.Equal("shared/broken", f.Partial.Id));
        Assert.Equal(2, diagnostics.Items.Count);
    }

    [Fact]
    public void A_circle_is_named()
    {
        var found = new List<PartialDiagnostic>();
        var diagnostics = new DiagnosticBag();
        var source = PromptGen.Templates.Text.SourceText.From("{{ include \"shared/a\" }}");
        TemplateBinder.Bind("test", source, TemplateParser.Parse(source, 0, diagnostics), Everything(), Partials, diagnostics, found);
        PartialDiagnostic first = found.First(f => f.Diagnostic.Code == TemplateCodes.IncludeCycle);
        Assert.Equal("shared/b", first.Partial.Id);
        Assert.Contains("shared/a -> shared/b -> shared/a", first.Diagnostic.Message);
    }

    [Fact]
    public void Partials_nest_sixteen_deep()
    {
        var chain = new PartialSet();
        for (int i = 0; i < 17; i++)
        {
            chain.Add("p" + i, i == 16 ? "end" : "{{ include \"p" + (i + 1) + "\" }}");
        }

        Accept("{{ include \"p1\" }}", partials: chain);
        Refuse("{{ include \"p0\" }}", TemplateCodes.UnknownPartial, "\"p0\"", partials: chain);
    }

    [Fact]
    public void Blocks_nest_two_hundred_deep_with_those_of_partials()
    {
        static string Nested(int blocks, string inner) => string.Concat(Enumerable.Repeat("{{ if true }}", blocks)) + inner + string.Concat(Enumerable.Repeat("{{ end }}", blocks));

        // A body is a block too.
        PartialSet partials = new PartialSet().Add("inner", Nested(79, "x")).Add("outer", Nested(59, "{{ include \"inner\" }}")).Add("chain", Nested(99, "{{ include \"long\" }}")).Add("long", Nested(99, "{{ include \"inner\" }}"));
        Accept(Nested(59, "{{ include \"outer\" }}"), partials: partials);
        Accept("{{ include \"outer\" }}" + Nested(59, "{{ include \"outer\" }}"), partials: partials);
        Assert.Equal(
            "Blocks may be nested 200 deep together with those of partials; include `outer` outside of some",
            Refuse(Nested(60, "{{ include \"outer\" }}"), TemplateCodes.LimitExceeded, "\"outer\"", partials: partials).Message);
        Refuse("{{ include \"outer\" }}" + Nested(60, "{{ include \"outer\" }}"), TemplateCodes.LimitExceeded, "\"outer\"", partials: partials);
        Refuse(Nested(99, "{{ include \"chain\" }}"), TemplateCodes.UnknownPartial, "\"chain\"", partials: partials);
    }

    [Fact]
    public void Includes_that_multiply_are_stopped()
    {
        // Each level includes the next one fifty times: 50^8 texts.
        var tower = new PartialSet().Add("p8", "x");
        for (int i = 7; i >= 0; i--)
        {
            tower.Add("p" + i, string.Concat(Enumerable.Repeat("{{ include \"p" + (i + 1) + "\" }}", 50)));
        }

        Assert.False(Bind("{{ include \"p0\" }}", PromptKind.Text, tower, out DiagnosticBag diagnostics, out _) is not null);
        Assert.True(diagnostics.HasErrors);
    }

    [Fact]
    public void A_partial_can_be_checked_alone()
    {
        var diagnostics = new DiagnosticBag();
        PartialSource style = Partials["shared/style"];
        BoundPartial? bound = TemplateBinder.BindPartial(style, TemplateParser.Parse(style.Source, 0, diagnostics), Partials, diagnostics);
        Assert.NotNull(bound);
        PartialSource broken = Partials["shared/broken"];
        Assert.Null(TemplateBinder.BindPartial(broken, TemplateParser.Parse(broken.Source, 0, diagnostics), Partials, diagnostics));
        Assert.Equal(2, diagnostics.Items.Count);
    }
}
