using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <summary>What one walk over a body finds out before it is emitted.</summary>
internal sealed class BodyFacts
{
    private readonly HashSet<LocalSymbol> _readLocals = [];
    private readonly HashSet<LoopSymbol> _readLoops = [];
    private readonly HashSet<int> _readInputs = [];

    /// <summary>Looks at a body; included partials are looked at on their own.</summary>
    public BodyFacts(BoundBody body)
    {
        Visit(body.Body);
    }

    /// <summary>Number of statements, those inside others included.</summary>
    public int StatementCount { get; private set; }

    /// <summary>Whether evaluating it twice costs more than rendering it into a buffer: it calls functions, joins or captures text, makes lists.</summary>
    public bool IsCostly { get; private set; }

    /// <summary>Messages that it opens itself, wherever.</summary>
    public int RoleCount { get; private set; }

    /// <summary>Whether it has a loop.</summary>
    public bool HasLoops { get; private set; }

    /// <summary>Whether automatic indentation changes what it writes.</summary>
    public bool IsIndented { get; private set; }

    /// <summary>The partials it includes itself.</summary>
    public HashSet<BoundPartial> Includes { get; } = [];

    /// <summary>Whether a local's value is ever looked at.</summary>
    public bool IsRead(LocalSymbol local) => _readLocals.Contains(local);

    /// <summary>Whether a loop's variable is ever looked at.</summary>
    public bool IsRead(LoopSymbol loop) => _readLoops.Contains(loop);

    /// <summary>Whether an input's value is ever looked at.</summary>
    public bool IsRead(InputSymbol input) => _readInputs.Contains(input.Slot);

    private void Visit(BoundStatement? statement)
    {
        if (statement is null)
        {
            return;
        }

        StatementCount++;
        IsIndented |= statement is BoundText or BoundWrite or BoundInclude { Partial: { HasRoles: false, UsesHistory: false } }
            && !string.IsNullOrEmpty(statement.Indent);
        switch (statement)
        {
            case BoundBlock block:
                foreach (BoundStatement inner in block.Statements)
                {
                    Visit(inner);
                }

                break;
            case BoundWrite write:
                VisitWritten(write.Value);
                break;
            case BoundAssign assign:
                Visit(assign.Value);
                break;
            case BoundCapture capture:
                IsCostly = true;
                Visit(capture.Body);
                break;
            case BoundIf choice:
                foreach (BoundBranch branch in choice.Branches)
                {
                    Visit(branch.Condition);
                    Visit(branch.Body);
                }

                Visit(choice.Else);
                break;
            case BoundFor loop:
                HasLoops = true;
                Visit(loop.Source);
                Visit(loop.Offset);
                Visit(loop.Limit);
                Visit(loop.Body);
                Visit(loop.Else);
                break;
            case BoundRole:
                RoleCount++;
                break;
            case BoundInclude include:
                Includes.Add(include.Partial);
                foreach (BoundExpression argument in include.Arguments)
                {
                    Visit(argument);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>What is joined or formatted only to be written is written part by part instead.</summary>
    private void VisitWritten(BoundExpression value)
    {
        switch (value)
        {
            case BoundBinary { Operator: BoundBinaryOperator.Concat } concat:
                VisitWritten(concat.Left);
                VisitWritten(concat.Right);
                break;
            case BoundConversion { Kind: BoundConversionKind.ToText } conversion:
                VisitWritten(conversion.Operand);
                break;
            default:
                IsCostly |= value.Type.Kind == TypeKind.List;
                Visit(value);
                break;
        }
    }

    private void Visit(BoundExpression? expression)
    {
        if (expression is null)
        {
            return;
        }

        switch (expression)
        {
            case BoundInput input:
                _readInputs.Add(input.Input.Slot);
                break;
            case BoundLoopVariable variable:
                _readLoops.Add(variable.Loop);
                break;
            case BoundLocal local:
                _readLocals.Add(local.Local);
                break;
            case BoundCall or BoundFieldOperation or BoundArray or BoundRange:
            case BoundBinary { Operator: BoundBinaryOperator.Concat or BoundBinaryOperator.Repeat }:
            case BoundConversion { Kind: BoundConversionKind.ToText }:
            case BoundMember { Type.Kind: TypeKind.List } member when TypeTable.IsConverted(member.Type):
                IsCostly = true;
                break;
            default:
                break;
        }

        foreach (BoundExpression child in BoundChildren.Of(expression))
        {
            Visit(child);
        }
    }
}
