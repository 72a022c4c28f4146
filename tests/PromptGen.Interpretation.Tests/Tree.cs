using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Text;
using PromptGen.Templates.Values;

namespace PromptGen.Interpretation.Tests;

/// <summary>Builds bound trees by hand. Every node stands at line 3, column 5 of its source.</summary>
internal static class Tree
{
    public const int Line = 3;
    public const int Column = 5;

    public static readonly SourceText Source = SourceText.From("one\ntwo\nthree four\n");
    public static readonly TextSpan Span = new(12, 3);

    public static BoundLiteral Text(string value) => new(value, PromptType.String, Span);

    public static BoundLiteral Int(long value) => new(value, PromptType.Int, Span);

    public static BoundLiteral Number(double value) => new(value, PromptType.Number, Span);

    public static BoundLiteral Decimal(decimal value) => new(value, PromptType.Decimal, Span);

    public static BoundLiteral Bool(bool value) => new(value, PromptType.Bool, Span);

    public static BoundLiteral Null(PromptType type) => new(null, type.WithOptional(), Span);

    public static BoundArray Ints(params long[] values) => new([.. values.Select(Int)], PromptType.ListOf(PromptType.Int), Span);

    public static BoundArray Texts(params string[] values) => new([.. values.Select(Text)], PromptType.ListOf(PromptType.String), Span);

    public static BoundRange Range(long from, long to, bool includesEnd = true) => new(Int(from), Int(to), includesEnd, PromptType.ListOf(PromptType.Int), Span);

    public static BoundBinary Binary(BoundBinaryOperator op, BoundExpression left, BoundExpression right, PromptType? type = null) =>
        new(op, left, right, type ?? left.Type, Span);

    public static BoundConversion Convert(BoundConversionKind kind, BoundExpression operand, PromptType type) => new(kind, operand, type, Span);

    public static BoundInput Input(int slot, FieldDeclaration declaration) => new(new InputSymbol(slot, declaration), Span);

    public static BoundText Say(string text, string? indent = null) => new(text, Span) { Indent = indent };

    public static BoundWrite Write(BoundExpression value, string? indent = null) => new(value, Span) { Indent = indent };

    public static BoundRole Role(MessageRole role) => new(role, Span);

    public static BoundBlock Block(params BoundStatement[] statements) => new(statements, Span);

    public static BoundFor For(
        LoopSymbol variable,
        BoundExpression source,
        BoundBlock body,
        BoundExpression? offset = null,
        BoundExpression? limit = null,
        bool reversed = false,
        BoundBlock? otherwise = null) => new(variable, source, offset, limit, reversed, body, otherwise, Span);

    public static BoundLoopProperty Property(LoopSymbol loop, LoopProperty property) =>
        new(loop, property, property is LoopProperty.Index or LoopProperty.ReverseIndex or LoopProperty.Length ? PromptType.Int : PromptType.Bool, Span);

    public static BoundTemplate Template(
        BoundBlock body,
        PromptKind kind = PromptKind.Text,
        IReadOnlyList<FieldDeclaration>? inputs = null,
        IReadOnlyList<LocalSymbol>? locals = null,
        IReadOnlyList<LoopSymbol>? loops = null,
        IReadOnlyList<BoundPartial>? partials = null) => new()
        {
            Id = "sample",
            Source = Source,
            Contract = new PromptContract(kind, inputs ?? []),
            Body = body,
            Locals = locals ?? [],
            Loops = loops ?? [],
            HasRoles = kind == PromptKind.Chat,
            UsesHistory = false,
            Inputs = [.. (inputs ?? []).Select((d, i) => new InputSymbol(i, d))],
            Kind = kind,
            Partials = partials ?? [],
        };

    public static BoundPartial Partial(int index, string id, BoundBlock body, IReadOnlyList<LocalSymbol>? locals = null) => new()
    {
        Id = id,
        Source = Source,
        Contract = new PromptContract(PromptKind.Partial, []),
        Body = body,
        Locals = locals ?? [],
        Loops = [],
        HasRoles = false,
        UsesHistory = false,
        Index = index,
        Version = "1.0.0",
    };

    public static string Render(BoundTemplate template, params TemplateValue[] arguments) =>
        TemplateProgram.Compile(template).RenderText(new ArgumentArray(arguments));

    public static string Render(params BoundStatement[] statements) => Render(Template(Block(statements)));

    public static string Render(BoundExpression value) => Render(Write(value));

    public static PromptRenderException Fails(BoundExpression value) => Fails(Template(Block(Write(value))));

    public static PromptRenderException Fails(BoundTemplate template)
    {
        var failure = Xunit.Assert.Throws<PromptRenderException>(() => Render(template));
        Xunit.Assert.Equal((Line, Column), (failure.Line, failure.Column));
        return failure;
    }
}
