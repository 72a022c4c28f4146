using System;
using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Interpretation.Nodes;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Interpretation;

/// <summary>Turns the statements of one body into nodes that run.</summary>
internal sealed class StatementCompiler
{
    private readonly BoundBody _body;
    private readonly InputReads _inputs;
    private readonly IReadOnlyList<PartialProgram> _partials;
    private readonly ProgramLayout _layout;
    private readonly ExpressionCompiler _expressions;
    private readonly int _firstLocal;
    private readonly int _firstTurn;
    private readonly bool _indents;

    /// <param name="body">The prompt or partial.</param>
    /// <param name="inputs">Notes which inputs are read; a partial has none, its inputs are its first locals.</param>
    /// <param name="partials">The partials compiled before, by their index.</param>
    /// <param name="layout">Gives out places for locals, loops and calls.</param>
    /// <param name="indents">Whether the prompt or one of its partials indents anything, so that line breaks have to be watched.</param>
    internal StatementCompiler(BoundBody body, InputReads inputs, IReadOnlyList<PartialProgram> partials, ProgramLayout layout, bool indents)
    {
        _body = body;
        _inputs = inputs;
        _partials = partials;
        _layout = layout;
        _firstLocal = layout.TakeValues(body.Locals.Count);
        _firstTurn = layout.TakeTurns(body.Loops.Count);
        _indents = indents;
        _expressions = new ExpressionCompiler(body, inputs, _firstLocal, _firstTurn, layout);
    }

    internal PartialProgram CompilePartial() => new(Compile(_body.Body), _firstLocal, _body.Locals.Count);

    internal StatementNode Compile(BoundBlock block)
    {
        var steps = new List<Step>(block.Statements.Count);
        string? text = null;
        for (int i = 0; i < block.Statements.Count; i++)
        {
            BoundStatement statement = block.Statements[i];
            if (statement is not BoundText)
            {
                steps.Add(new Step(text, Indented(Compile(statement), statement)));
                text = null;
            }
            else if (MessageRule.TextOf(block.Statements, i) is { Length: > 0 } rendered)
            {
                _layout.CountText(rendered.Length);
                if (text is not null)
                {
                    steps.Add(new Step(text, null));
                    text = null;
                }

                if (_indents)
                {
                    steps.Add(new Step(null, Indented(new TextStatementNode(rendered), statement)));
                }
                else
                {
                    text = rendered;
                }
            }
        }

        if (text is not null)
        {
            steps.Add(new Step(text, null));
        }

        return steps.Count == 1 && text is null && steps[0] is { ShortLiteral: null, LongLiteral: null, Node: { } node } ? node : new BlockNode(steps.ToArray());
    }

    private StatementNode Compile(BoundStatement statement) => statement switch
    {
        BoundBlock s => Compile(s),
        BoundWrite s => CompileWrite(_expressions.Compile(s.Value), s.Value),
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

    /// <summary>Chooses the node that writes a value by what is known of it.</summary>
    private static StatementNode CompileWrite(ExpressionNode node, BoundExpression value)
    {
        while (value is BoundConversion { Kind: BoundConversionKind.ToOptional or BoundConversionKind.FromOptional } conversion)
        {
            value = conversion.Operand;
        }

        return value is BoundLiteral ? new WriteNode(node)
            : value is BoundInput or BoundLocal or BoundLoopVariable or BoundMember or BoundCall && value.Type.IsText ? new WriteTextNode(node)
            : value.Type is { Kind: TypeKind.Int, IsOptional: false } ? new WriteIntNode(node)
            : value.Type is { Kind: TypeKind.Decimal, IsOptional: false } ? new WriteDecimalNode(node)
            : new WriteNode(node);
    }

    private StatementNode Indented(StatementNode node, BoundStatement statement) =>
        _indents && statement is (BoundText or BoundWrite or BoundInclude { Partial: { HasRoles: false, UsesHistory: false } })
            ? new IndentNode(node, statement.Indent ?? "")
            : node;

    private StatementNode CompileIf(BoundIf statement)
    {
        int count = statement.Branches.Count;
        var conditions = new ExpressionNode[count];
        var bodies = new StatementNode[count];
        for (int i = 0; i < count; i++)
        {
            conditions[i] = _expressions.Compile(statement.Branches[i].Condition);
            bodies[i] = Compile(statement.Branches[i].Body);
        }

        StatementNode? otherwise = statement.Else is null ? null : Compile(statement.Else);
        return count > 1 ? new IfNode(conditions, bodies, otherwise)
            : conditions[0] is TextTruthNode { Operand: ElementFieldNode field } ? new WhenFieldNode(field, bodies[0], otherwise)
            : new WhenNode(conditions[0], bodies[0], otherwise);
    }

    private ForNode CompileFor(BoundFor statement)
    {
        ExpressionNode source = _expressions.Compile(statement.Source);
        ExpressionNode? offset = statement.Offset is null ? null : _expressions.Compile(statement.Offset);
        ExpressionNode? limit = statement.Limit is null ? null : _expressions.Compile(statement.Limit);
        _inputs.EnterLoop();
        StatementNode body = Compile(statement.Body);
        _inputs.LeaveLoop();
        StatementNode? otherwise = statement.Else is null ? null : Compile(statement.Else);
        return new ForNode(_firstTurn + statement.Variable.Index, source, offset, limit, statement.Reversed, body, otherwise, At(statement.Span));
    }

    private RenderPlace At(TextSpan span) => new(_body, span);
}
