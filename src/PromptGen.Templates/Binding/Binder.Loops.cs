using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding;

/// <content>Loops and the jumps out of them.</content>
internal sealed partial class Binder
{
    private readonly List<LoopScope> _scopes = [];
    private readonly AssignmentScan _assignments = new();

    // The last entry of each loop and what was learnt for it: an outer loop's turns meet the same again and again, and without
    // this the work would double with each level.
    private Dictionary<TextSpan, (FlowState Entry, FlowState Head)>? _heads;

    private BoundStatement? BindFor(ForSyntax syntax)
    {
        BoundExpression source = BindExpression(syntax.Iterator);
        BoundExpression? offset = BindLoopOption(syntax.Offset, "offset");
        BoundExpression? limit = BindLoopOption(syntax.Limit, "limit");
        CheckNameIsFree(syntax.Variable, "a loop variable");
        PromptType element = ElementOf(source);
        IntWidths widths = IntWidthRules.Of(source);

        var before = new List<BoundStatement>(1);
        BoundExpression? isThere = null;
        if (source.Type is { Kind: TypeKind.List, IsOptional: true } && syntax.Else is not null)
        {
            // What becomes of the else of a loop over null differs between versions of Scriban.
            source = RefuseMissing(source, "a loop with an `else` needs a list");
        }
        else if (source.Type is { Kind: TypeKind.List, IsOptional: true })
        {
            LocalSymbol list = _names.GetOrAdd("for", source.Type);
            list.IntWidths |= IntWidthRules.Of(source);
            UseLocal(list, source.Type);
            before.Add(new BoundAssign(list, source, source.Span));
            isThere = new BoundIsNull(new BoundLocal(list, source.Type, source.Span), Negated: true, source.Span);
            source = new BoundLocal(list, source.Type.WithOptional(false), source.Span);
        }

        FlowState entry = _flow;
        FlowState head = FindHead(syntax, element, widths, entry);
        LoopSymbol symbol = BindTurn(syntax, element, widths, head, out BoundBlock body, out FlowState turnEnd, out FlowState? breaks);
        FlowState end = breaks is null ? turnEnd : turnEnd.Merge(breaks);

        BoundBlock? otherwise = null;
        FlowState emptyEnd = entry;
        if (syntax.Else is not null)
        {
            _scopes.Add(new LoopScope(symbol, _captureDepth) { IsElse = true });
            otherwise = BindBranch(syntax.Else, entry.Copy(), out emptyEnd);
            _scopes.RemoveAt(_scopes.Count - 1);
        }

        _flow = end.Merge(emptyEnd);
        if (IsError(source))
        {
            return null;
        }

        BoundStatement loop = new BoundFor(symbol, source, offset, limit, syntax.IsReversed, body, otherwise, syntax.Span);
        if (isThere is null)
        {
            return loop;
        }

        _flow = _flow.Merge(entry);
        before.Add(new BoundIf([new BoundBranch(isThere, new BoundBlock([loop], syntax.Span), syntax.Span)], null, syntax.Span));
        return new BoundBlock(before, syntax.Span);
    }

    /// <summary>
    /// What is known when a turn begins: what is known before the loop, less what an earlier turn may have changed. The body is
    /// bound until nothing new is learnt, which ends because a variable's state only ever loses precision.
    /// </summary>
    private FlowState FindHead(ForSyntax syntax, PromptType element, IntWidths widths, FlowState entry)
    {
        FlowState head = entry;
        if (!_assignments.Assigns(syntax))
        {
            return head;
        }

        _heads ??= [];
        if (_heads.TryGetValue(syntax.Span, out (FlowState Entry, FlowState Head) known) && known.Entry.IsSame(entry))
        {
            return known.Head;
        }

        while (!_exhausted)
        {
            int loops = _loops.Count;
            _rehearsals++;
            BindTurn(syntax, element, widths, head, out _, out FlowState end, out _);
            _rehearsals--;
            _loops.RemoveRange(loops, _loops.Count - loops);
            FlowState next = head.Merge(entry.Merge(end));
            if (next.IsSame(head))
            {
                break;
            }

            head = next;
        }

        _heads[syntax.Span] = (entry.Copy(), head);
        return head;
    }

    private LoopSymbol BindTurn(ForSyntax syntax, PromptType element, IntWidths widths, FlowState head, out BoundBlock body, out FlowState end, out FlowState? breaks)
    {
        var symbol = new LoopSymbol(_loops.Count, syntax.Variable.Name, element) { IntWidths = widths };
        _loops.Add(symbol);
        var scope = new LoopScope(symbol, _captureDepth);
        _scopes.Add(scope);
        body = BindBranch(syntax.Body, head.Copy(), out end);
        _scopes.RemoveAt(_scopes.Count - 1);
        breaks = scope.Breaks;
        if (scope.Continues is not null)
        {
            end = end.Merge(scope.Continues);
        }

        return symbol;
    }

    private PromptType ElementOf(BoundExpression source)
    {
        if (source.Type.Kind == TypeKind.List)
        {
            return source.Type.Element!;
        }

        if (!IsError(source))
        {
            string fix = source.Type.Kind switch
            {
                TypeKind.String => "; to loop over its parts use `string.split`",
                TypeKind.Int => "; to count use a range: `1..n`",
                _ => string.Empty,
            };
            Error(TemplateCodes.TypeMismatch, source.Span, $"`for` loops over a list, and this is {Describe(source.Type)}{fix}");
        }

        return PromptType.Error;
    }

    private BoundExpression? BindLoopOption(ExpressionSyntax? syntax, string name)
    {
        if (syntax is null)
        {
            return null;
        }

        BoundExpression value = BindExpression(syntax);
        if (IsError(value))
        {
            return null;
        }

        if (value.Type.Kind != TypeKind.Int)
        {
            Error(TemplateCodes.TypeMismatch, syntax.Span, $"`{name}:` takes an int, and this is {Describe(value.Type)}");
            return null;
        }

        // Scriban takes a missing number as 0 here.
        return value.Type.IsOptional ? new BoundCoalesce(value, new BoundLiteral(0L, PromptType.Int, value.Span), PromptType.Int, value.Span) : value;
    }

    private BoundStatement? BindJump(bool isBreak, TextSpan span)
    {
        LoopScope? scope = _scopes.Count == 0 ? null : _scopes[_scopes.Count - 1];
        if (scope is null || scope.IsElse)
        {
            // The parser has reported a jump that stands in no loop, or in a loop's else.
            return null;
        }

        if (scope.CaptureDepth < _captureDepth)
        {
            Error(TemplateCodes.Unsupported, span, $"`{(isBreak ? "break" : "continue")}` cannot leave a capture; put the loop into the capture, or the jump behind its `end`");
            return null;
        }

        scope.Jump(isBreak, _flow);
        _flow.Stop();
        return isBreak ? new BoundBreak(span) : new BoundContinue(span);
    }

    private LoopSymbol? FindLoopVariable(string name)
    {
        for (int i = _scopes.Count - 1; i >= 0; i--)
        {
            if (!_scopes[i].IsElse && _scopes[i].Symbol.Name == name)
            {
                return _scopes[i].Symbol;
            }
        }

        return null;
    }

    private BoundExpression BindLoopProperty(MemberSyntax syntax)
    {
        LoopScope? scope = _scopes.Count == 0 ? null : _scopes[_scopes.Count - 1];
        if (scope is null || scope.IsElse)
        {
            Error(TemplateCodes.UndeclaredVariable, syntax.Span, scope is null ? "`for` is only known inside of a loop" : "`for` is not known in a loop's `else`: there was no turn");
            return ErrorAt(syntax.Span);
        }

        if (syntax.Name == "changed")
        {
            return Refuse(TemplateCodes.Unsupported, syntax.NameSpan, "`for.changed` is not part of the language; keep the value of the last turn in a variable and compare");
        }

        if (!LoopProperties.TryParse(syntax.Name, out LoopProperty property))
        {
            string? near = Suggestion.Find(syntax.Name, LoopProperties.Names);
            Error(TemplateCodes.UnknownMember, syntax.NameSpan, $"`for` has no `{syntax.Name}`{Suggestion.Hint(near)}; it has {string.Join(", ", LoopProperties.Names)}", near);
            return ErrorAt(syntax.Span);
        }

        scope.Symbol.ReadsLoopProperties = true;
        return new BoundLoopProperty(scope.Symbol, property, LoopProperties.TypeOf(property), syntax.Span);
    }
}
