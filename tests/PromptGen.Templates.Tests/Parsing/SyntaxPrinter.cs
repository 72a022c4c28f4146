using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PromptGen.Templates.Syntax;

namespace PromptGen.Templates.Tests.Parsing;

/// <summary>Writes a tree in one line, every grouping in brackets, so that a test can state what it expects.</summary>
internal static class SyntaxPrinter
{
    public static string Print(TemplateSyntax template) => Print(template.Body);

    public static string Print(BlockSyntax block) => string.Join(" ", block.Statements.Select(Print));

    public static string Print(StatementSyntax statement) => statement switch
    {
        TextSyntax s => Quote(s.Text),
        ExpressionStatementSyntax s => "{" + Print(s.Expression) + "}",
        AssignmentSyntax s => $"{s.Variable.Name} = {Print(s.Value)}",
        IfSyntax s => string.Concat(s.Clauses.Select((c, i) => $"{(i == 0 ? "if" : " else-if")} {Print(c.Condition)} <{Print(c.Body)}>")) + Else(s.Else),
        ForSyntax s => $"for {s.Variable.Name} in {Print(s.Iterator)}{Option("limit", s.Limit)}{Option("offset", s.Offset)}{(s.IsReversed ? " reversed" : "")} <{Print(s.Body)}>{Else(s.Else)}",
        CaseSyntax s => $"case {Print(s.Value)}" + string.Concat(s.Clauses.Select(c => $" when {string.Join(", ", c.Values.Select(Print))} <{Print(c.Body)}>")) + Else(s.Else),
        CaptureSyntax s => $"capture {s.Variable.Name} <{Print(s.Body)}>",
        BreakSyntax => "break",
        ContinueSyntax => "continue",
        RoleSyntax s => $"role {Quote(s.Role)}",
        HistorySyntax => "history",
        IncludeSyntax s => $"include {Quote(s.Id)}" + string.Concat(s.Arguments.Select(a => " " + Print(a))),
        _ => throw new InvalidOperationException(statement.GetType().Name),
    };

    public static string Print(ExpressionSyntax expression) => expression switch
    {
        LiteralSyntax e => Literal(e.Value),
        VariableSyntax e => e.Name,
        MemberSyntax e => Print(e.Target) + (e.IsNullConditional ? "?." : ".") + e.Name,
        IndexSyntax e => $"{Print(e.Target)}[{Print(e.Index)}]",
        UnarySyntax e => $"({e.Operator} {Print(e.Operand)})",
        BinarySyntax e => $"({Print(e.Left)} {e.Operator} {Print(e.Right)})",
        RangeSyntax e => $"({Print(e.Start)} {(e.IsExclusive ? "..<" : "..")} {Print(e.End)})",
        ConditionalSyntax e => $"({Print(e.Condition)} ? {Print(e.WhenTrue)} : {Print(e.WhenFalse)})",
        ArraySyntax e => $"[{string.Join(", ", e.Elements.Select(Print))}]",
        CallSyntax e => $"{(e.IsPiped ? "|" : "")}{Print(e.Target)}({string.Join(", ", e.Arguments.Select(Print))})",
        MissingSyntax => "?",
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    private static string Print(ArgumentSyntax argument) => (argument.Name is null ? "" : argument.Name + ": ") + Print(argument.Value);

    private static string Else(BlockSyntax? block) => block is null ? "" : $" else <{Print(block)}>";

    private static string Option(string name, ExpressionSyntax? value) => value is null ? "" : $" {name}: {Print(value)}";

    private static string Literal(object? value) => value switch
    {
        null => "null",
        bool b => b ? "true" : "false",
        int i => i.ToString(CultureInfo.InvariantCulture),
        long l => l.ToString(CultureInfo.InvariantCulture) + "L",
        double d => d.ToString("R", CultureInfo.InvariantCulture) + "d",
        decimal m => m.ToString(CultureInfo.InvariantCulture) + "m",
        string s => Quote(s),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private static string Quote(string text)
    {
        var result = new StringBuilder("\"");
        foreach (char c in text)
        {
            result.Append(c switch { '\n' => "\\n", '\t' => "\\t", '\0' => "\\0", '"' => "\\\"", '\\' => "\\\\", _ => c.ToString() });
        }

        return result.Append('"').ToString();
    }

    /// <summary>Every node below a template, itself included.</summary>
    public static IEnumerable<SyntaxNode> Nodes(SyntaxNode root)
    {
        var open = new Stack<SyntaxNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            SyntaxNode node = open.Pop();
            yield return node;
            foreach (SyntaxNode child in Children(node))
            {
                open.Push(child);
            }
        }
    }

    private static IEnumerable<SyntaxNode> Children(SyntaxNode node)
    {
        IEnumerable<SyntaxNode?> children = node switch
        {
            TemplateSyntax n => [n.Body],
            BlockSyntax n => n.Statements,
            ExpressionStatementSyntax n => [n.Expression],
            AssignmentSyntax n => [n.Variable, n.Value],
            IfSyntax n => [.. n.Clauses, n.Else],
            IfClauseSyntax n => [n.Condition, n.Body],
            ForSyntax n => [n.Variable, n.Iterator, n.Limit, n.Offset, n.Body, n.Else],
            CaseSyntax n => [n.Value, .. n.Clauses, n.Else],
            WhenClauseSyntax n => [.. n.Values, n.Body],
            CaptureSyntax n => [n.Variable, n.Body],
            IncludeSyntax n => n.Arguments,
            MemberSyntax n => [n.Target],
            IndexSyntax n => [n.Target, n.Index],
            UnarySyntax n => [n.Operand],
            BinarySyntax n => [n.Left, n.Right],
            RangeSyntax n => [n.Start, n.End],
            ConditionalSyntax n => [n.Condition, n.WhenTrue, n.WhenFalse],
            ArraySyntax n => n.Elements,
            CallSyntax n => [n.Target, .. n.Arguments],
            ArgumentSyntax n => [n.Value],
            _ => [],
        };
        return children.OfType<SyntaxNode>();
    }
}
