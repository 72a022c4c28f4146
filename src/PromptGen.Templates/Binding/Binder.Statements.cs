using System;
using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding;

/// <content>Blocks, text, written values, conditions and roles.</content>
internal sealed partial class Binder
{
    private BoundBlock BindBlock(BlockSyntax syntax)
    {
        var statements = new List<BoundStatement>(syntax.Statements.Count);
        if (_blockDepth >= BindingLimits.BlockDepth)
        {
            Error(TemplateCodes.LimitExceeded, syntax.Span, $"blocks may be nested {BindingLimits.BlockDepth} deep; move the inner ones to a partial");
            return new BoundBlock(statements, syntax.Span);
        }

        _blockDepth++;
        _deepest = Math.Max(_deepest, _blockDepth);
        for (int i = 0; i < syntax.Statements.Count; i++)
        {
            StatementSyntax statement = syntax.Statements[i];
            if (!Count(statement.Span))
            {
                break;
            }

            if (BindStatement(statement) is { } bound)
            {
                if (statement.Indent is not null)
                {
                    bound.SetIndent(statement.Indent);
                }

                statements.Add(bound);
            }
        }

        _blockDepth--;
        return new BoundBlock(statements, syntax.Span);
    }

    /// <summary>Binds a block on a way of its own and gives the state at its end; the current state stays as it was.</summary>
    private BoundBlock BindBranch(BlockSyntax syntax, FlowState start, out FlowState end)
    {
        FlowState saved = _flow;
        _flow = start;
        BoundBlock block = BindBlock(syntax);
        end = _flow;
        _flow = saved;
        return block;
    }

    private BoundStatement? BindStatement(StatementSyntax syntax)
    {
        switch (syntax)
        {
            case TextSyntax text:
                return new BoundText(_source, text.Span);
            case ExpressionStatementSyntax write:
                return BindWrite(write);
            case AssignmentSyntax assignment:
                return BindAssignment(assignment);
            case CaptureSyntax capture:
                return BindCapture(capture);
            case IfSyntax condition:
                return BindIf(condition);
            case CaseSyntax choice:
                return BindCase(choice);
            case ForSyntax loop:
                return BindFor(loop);
            case BreakSyntax:
                return BindJump(isBreak: true, syntax.Span);
            case ContinueSyntax:
                return BindJump(isBreak: false, syntax.Span);
            case IncludeSyntax include:
                return BindInclude(include);
            case RoleSyntax role:
                return BindRole(role);
            case HistorySyntax when IsFree("history"):
                return BindHistory(syntax.Span);
            case HistorySyntax:
                return BindWrite(new ExpressionStatementSyntax(syntax.Span, new VariableSyntax(syntax.Span, "history")));
            default:
                Error(TemplateCodes.Unsupported, syntax.Span, "this statement is not part of the language");
                return null;
        }
    }

    private BoundWrite? BindWrite(ExpressionStatementSyntax syntax)
    {
        BoundExpression value = BindExpression(syntax.Expression, asText: true);
        return value.Type.Kind is TypeKind.Error or TypeKind.Null || !CheckWritable(value, value.Span) ? null : new BoundWrite(value, syntax.Span);
    }

    private BoundIf BindIf(IfSyntax syntax)
    {
        var branches = new List<BoundBranch>(syntax.Clauses.Count);
        FlowState next = _flow;
        FlowState? end = null;
        foreach (IfClauseSyntax clause in syntax.Clauses)
        {
            _flow = next;
            BoundExpression condition = BindCondition(clause.Condition);
            BoundBlock body = BindBranch(clause.Body, StateWhere(condition, holds: true), out FlowState branchEnd);
            branches.Add(new BoundBranch(condition, body, clause.Span));
            end = end is null ? branchEnd : end.Merge(branchEnd);
            next = StateWhere(condition, holds: false);
        }

        BoundBlock? otherwise = null;
        if (syntax.Else is not null)
        {
            otherwise = BindBranch(syntax.Else, next, out next);
        }

        _flow = end!.Merge(next);
        return new BoundIf(branches, otherwise, syntax.Span);
    }

    /// <summary><c>case</c> keeps its value in a local and compares it with each <c>when</c> value by <c>==</c>, in order.</summary>
    private BoundBlock? BindCase(CaseSyntax syntax)
    {
        BoundExpression subject = BindExpression(syntax.Value);
        BoundExpression compared = subject;
        var statements = new List<BoundStatement>(2);
        if (!IsError(subject) && subject is not BoundLiteral)
        {
            LocalSymbol local = _names.GetOrAdd("case", subject.Type);
            UseLocal(local, subject.Type);
            statements.Add(new BoundAssign(local, subject, syntax.Value.Span));
            compared = new BoundLocal(local, subject.Type, syntax.Value.Span);
        }

        var branches = new List<BoundBranch>(syntax.Clauses.Count);
        FlowState end = _flow;
        bool isFirst = true;
        foreach (WhenClauseSyntax clause in syntax.Clauses)
        {
            BoundExpression? condition = null;
            foreach (ExpressionSyntax valueSyntax in clause.Values)
            {
                BoundExpression value = BindExpression(valueSyntax);
                BoundExpression equal = BindEquality(compared, value, isNegated: false, valueSyntax.Span);
                condition = condition is null ? equal : new BoundBinary(BoundBinaryOperator.Or, condition, equal, PromptType.Bool, condition.Span.To(equal.Span));
            }

            BoundBlock body = BindBranch(clause.Body, _flow.Copy(), out FlowState branchEnd);
            branches.Add(new BoundBranch(condition ?? ErrorAt(clause.Span), body, clause.Span));
            end = isFirst ? branchEnd : end.Merge(branchEnd);
            isFirst = false;
        }

        FlowState otherwiseEnd = _flow;
        BoundBlock? otherwise = syntax.Else is null ? null : BindBranch(syntax.Else, _flow.Copy(), out otherwiseEnd);
        _flow = isFirst ? otherwiseEnd : end.Merge(otherwiseEnd);
        if (branches.Count > 0)
        {
            statements.Add(new BoundIf(branches, otherwise, syntax.Span));
        }

        return new BoundBlock(statements, syntax.Span);
    }

    private BoundExpression BindCondition(ExpressionSyntax syntax) => ToTruth(BindExpression(syntax));

    /// <summary>What is known where a condition holds, or where it does not.</summary>
    private FlowState StateWhere(BoundExpression condition, bool holds)
    {
        FlowState state = _flow.Copy();
        IReadOnlyList<string> present = ConditionFacts.Present(condition, holds);
        for (int i = 0; i < present.Count; i++)
        {
            state.SetPresent(present[i]);
        }

        return state;
    }

    private BoundRole? BindRole(RoleSyntax syntax)
    {
        HasRoles = true;
        if (!CheckRoleAllowed(syntax.Span, "a role tag"))
        {
            return null;
        }

        if (!MessageRoles.TryParse(syntax.Role, out MessageRole role))
        {
            RefuseRole(syntax);
        }

        // A misspelt role opens a message too, so that its text is not reported for having none.
        return new BoundRole(role, syntax.Span);
    }

    private void RefuseRole(RoleSyntax syntax)
    {
        string? near = Suggestion.Find(syntax.Role, MessageRoles.Names);
        Error(TemplateCodes.BadRole, syntax.RoleSpan, $"`{syntax.Role}` is no role{Suggestion.Hint(near)}; the roles are {string.Join(", ", MessageRoles.Names)}", near);
    }

    private BoundHistory? BindHistory(TextSpan span)
    {
        UsesHistory = true;
        return CheckRoleAllowed(span, "`history`") ? new BoundHistory(span) : null;
    }

    private bool CheckRoleAllowed(TextSpan span, string what)
    {
        if (_captureDepth > 0)
        {
            Error(TemplateCodes.BadRole, span, $"{what} cannot stand in a capture: a captured text has no messages; move it behind the capture's `end`");
            return false;
        }

        if (_contract.Kind == PromptKind.Text)
        {
            Error(TemplateCodes.BadRole, span, $"{what} cannot stand in a text prompt; say `kind: chat` in the front matter, or take it out");
            return false;
        }

        return true;
    }
}
