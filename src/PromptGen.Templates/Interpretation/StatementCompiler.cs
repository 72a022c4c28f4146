using System;
using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Interpretation.Nodes;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Interpretation;

/// <summary>Turns the statements of one body into nodes that run.</summary>
internal sealed class StatementCompiler
{
    private readonly BoundBody _body;
    private readonly IReadOnlyList<PartialProgram> _partials;
    private readonly ExpressionCompiler _expressions;
    private readonly int _firstLocal;
    private readonly int _firstTurn;
    private readonly bool _indents;

    /// <param name="body">The prompt or partial.</param>
    /// <param name="firstInput">Where the prompt's inputs lie; a partial has none, its inputs are its first locals.</param>
    /// <param name="partials">The partials compiled before, by their index.</param>
    /// <param name="layout">Gives out places for locals, loops and calls.</param>
    /// <param name="indents">Whether the prompt or one of its partials indents anything, so that line breaks have to be watched.</param>
    internal StatementCompiler(BoundBody body, int firstInput, IReadOnlyList<PartialProgram> partials, ProgramLayout layout, bool indents)
    {
        _body = body;
        _partials = partials;
        _firstLocal = layout.TakeValues(body.Locals.Count);
        _firstTurn = layout.TakeTurns(body.Loops.Count);
        _indents = indents;
        _expressions = new ExpressionCompiler(body, firstInput, _firstLocal, _firstTurn, layout);
    }

    /// <summary>Characters of literal text, a first guess at the length of a rendering.</summary>
    internal int TextLength { get; private set; }

    internal PartialProgram CompilePartial() => new(Compile(_body.Body), _firstLocal, _body.Locals.Count);

    internal StatementNode Compile(BoundBlock block)
    {
        var nodes = new List<StatementNode>(block.Statements.Count);
        for (int i = 0; i < block.Statements.Count; i++)
        {
            if (block.Statements[i] is not BoundText text)
            {
                nodes.Add(Indented(Compile(block.Statements[i]), block.Statements[i]));
            }
            else if (MessageRule.TextOf(block.Statements, i) is { Length: > 0 } rendered)
            {
                TextLength += rendered.Length;
                nodes.Add(Indented(new TextStatementNode(rendered), text));
            }
        }

        return nodes.Count == 1 ? nodes[0] : new BlockNode(nodes.ToArray());
    }

    private StatementNode Compile(BoundStatement statement) => statement switch
    {
        BoundBlock s => Compile(s),
        BoundWrite { Value: BoundInput or BoundLocal or BoundLoopVariable or BoundMember or BoundCall } s when s.Value.Type.IsText =>
            new WriteTextNode(_expressions.Compile(s.Value)),
        BoundWrite s => new WriteNode(_expressions.Compile(s.Value)),
        BoundAssign s => new AssignNode(_firstLocal + s.Target.Index, _expressions.Compile(s.Value)),
        BoundCapture s => new CaptureNode(_firstLocal + s.Target.Index, Compile(s.Body), At(s.Span)),
        BoundIf s => CompileIf(s),
        BoundFor s => CompileFor(s),
        BoundBreak => new JumpNode(Flow.Break),
        BoundContinue => new JumpNode(Flow.Continue),
        BoundInclude s => new IncludeNode(_partials[s.Partial.Index], _expressions.CompileAll(s.Arguments)),
        BoundRole s => new RoleNode(s.Role, At(s.Span)),
        BoundHistory s => new HistoryNode(At(s.Span)),
        _ => throw new InvalidOperationException("unknown statement " + statement.GetType().Name),
    };

    private StatementNode Indented(StatementNode node, BoundStatement statement) =>
        _indents && statement is (BoundText or BoundWrite or BoundInclude { Partial: { HasRoles: false, UsesHistory: false } })
            ? new IndentNode(node, statement.Indent ?? "")
            : node;

    private IfNode CompileIf(BoundIf statement)
    {
        int count = statement.Branches.Count;
        var conditions = new ExpressionNode[count];
        var bodies = new StatementNode[count];
        for (int i = 0; i < count; i++)
        {
            conditions[i] = _expressions.Compile(statement.Branches[i].Condition);
            bodies[i] = Compile(statement.Branches[i].Body);
        }

        return new IfNode(conditions, bodies, statement.Else is null ? null : Compile(statement.Else));
    }

    private ForNode CompileFor(BoundFor statement) => new(
        _firstTurn + statement.Variable.Index,
        _expressions.Compile(statement.Source),
        statement.Offset is null ? null : _expressions.Compile(statement.Offset),
        statement.Limit is null ? null : _expressions.Compile(statement.Limit),
        statement.Reversed,
        Compile(statement.Body),
        statement.Else is null ? null : Compile(statement.Else),
        At(statement.Span));

    private RenderPlace At(TextSpan span) => new(_body, span);
}
