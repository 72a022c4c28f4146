using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>Binds templates against one contract that has something of every type.</summary>
public abstract class BindingTests
{
    private static readonly PromptType User = PromptType.ObjectOf(
    [
        new("first", PromptType.String),
        new("nick", PromptType.String.WithOptional()),
        new("age", PromptType.Int),
        new("plan", PromptType.EnumOf(["free", "pro"])),
    ]);

    protected static PromptContract Everything(PromptKind kind = PromptKind.Text) => new(kind,
    [
        new("name", PromptType.String),
        new("note", PromptType.String.WithOptional()),
        new("vip", PromptType.Bool),
        new("flag", PromptType.Bool.WithOptional()),
        new("count", PromptType.Int),
        new("limit", PromptType.Int.WithOptional()),
        new("price", PromptType.Number),
        new("total", PromptType.Decimal),
        new("day", PromptType.Date),
        new("at", PromptType.DateTime),
        new("due", PromptType.Date.WithOptional()),
        new("plan", PromptType.EnumOf(["free", "pro", "enterprise"])),
        new("tone", PromptType.String, defaultValue: new ConstantValue(TypeKind.String, "warm")),
        new("tags", PromptType.ListOf(PromptType.String)),
        new("scores", PromptType.ListOf(PromptType.Int)),
        new("extras", PromptType.ListOf(PromptType.String).WithOptional()),
        new("user", User),
        new("manager", User.WithOptional()),
        new("items", PromptType.ListOf(PromptType.ObjectOf([new("title", PromptType.String), new("qty", PromptType.Int), new("memo", PromptType.String.WithOptional())]))),
    ]);

    protected static BoundTemplate Accept(string template, PromptKind kind = PromptKind.Text, IPartialResolver? partials = null)
    {
        BoundTemplate? bound = Bind(template, kind, partials, out DiagnosticBag diagnostics, out _);
        Assert.True(bound is not null, template + ": " + string.Join("; ", diagnostics.Items.Select(d => d.Code + " " + d.Message)));
        return bound;
    }

    /// <summary>The one finding, whose span must hold exactly <paramref name="at"/>.</summary>
    protected static Diagnostic Refuse(string template, string code, string at, PromptKind kind = PromptKind.Text, IPartialResolver? partials = null)
    {
        BoundTemplate? bound = Bind(template, kind, partials, out DiagnosticBag diagnostics, out SourceText source);
        Assert.Null(bound);
        Assert.True(diagnostics.Items.Count == 1, template + ": " + string.Join("; ", diagnostics.Items.Select(d => d.Code + " " + d.Message)));
        Diagnostic only = diagnostics.Items[0];
        Assert.Equal((code, at), (only.Code, source.ToString(only.Span)));
        Assert.False(only.Message.EndsWith('.'), only.Message);
        return only;
    }

    /// <summary>The type of what <c>{{ expression }}</c> writes.</summary>
    protected static string TypeOf(string expression) => Expression(expression).Type.ToString();

    protected static BoundExpression Expression(string expression)
    {
        BoundStatement statement = Accept("{{ x = " + expression + " }}").Body.Statements.Single();
        return Assert.IsType<BoundAssign>(statement).Value;
    }

    /// <summary>What is found in a template with inputs of its own.</summary>
    protected static IReadOnlyList<Diagnostic> Findings(string template, PromptContract contract, IPartialResolver? partials = null)
    {
        Bind(template, contract, partials, out DiagnosticBag diagnostics, out _);
        return diagnostics.Items;
    }

    private protected static BoundTemplate? Bind(string template, PromptKind kind, IPartialResolver? partials, out DiagnosticBag diagnostics, out SourceText source) =>
        Bind(template, Everything(kind), partials, out diagnostics, out source);

    private static BoundTemplate? Bind(string template, PromptContract contract, IPartialResolver? partials, out DiagnosticBag diagnostics, out SourceText source)
    {
        source = SourceText.From(template);
        diagnostics = new DiagnosticBag();
        TemplateSyntax syntax = TemplateParser.Parse(source, 0, diagnostics);
        return TemplateBinder.Bind("test", source, syntax, contract, partials ?? NoPartials.Instance, diagnostics);
    }
}
