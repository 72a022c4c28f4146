using System;
using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding;

/// <summary>
/// Checks that whatever a chat prompt writes belongs to a message, on every way through its conditions, loops and partials:
/// it follows the states "no role yet", "a message is open" and "behind history" over the bound tree.
/// </summary>
internal sealed class RoleFlow
{
    private readonly DiagnosticBag? _diagnostics;
    private readonly Dictionary<(BoundPartial Partial, States Entry), PartialEffect> _partials;
    private States _offence;
    private Jumps? _loop;

    private RoleFlow(DiagnosticBag? diagnostics, Dictionary<(BoundPartial Partial, States Entry), PartialEffect> partials)
    {
        _diagnostics = diagnostics;
        _partials = partials;
    }

    [Flags]
    private enum States
    {
        // A rendering never comes here.
        None = 0,
        NoRoleYet = 1,
        Open = 2,
        BehindHistory = 4,
    }

    /// <summary>Checks a prompt's body; for a text prompt there is nothing to check.</summary>
    public static void Check(BoundBlock body, TextSpan span, PromptKind kind, bool hasRoles, bool usesHistory, DiagnosticBag diagnostics)
    {
        if (kind != PromptKind.Chat)
        {
            return;
        }

        if (!hasRoles && !usesHistory)
        {
            diagnostics.Error(TemplateCodes.BadRole, new TextSpan(span.Start, 0), "A chat prompt opens at least one message; begin with `{{ role \"system\" }}` or `{{ role \"user\" }}`, or say `kind: text`");
            return;
        }

        new RoleFlow(diagnostics, []).Walk(body, States.NoRoleYet);
    }

    private States Walk(BoundBlock? block, States states)
    {
        if (block is null)
        {
            return states;
        }

        foreach (BoundStatement statement in block.Statements)
        {
            if (states == States.None)
            {
                break;
            }

            states = Walk(statement, states);
        }

        return states;
    }

    private States Walk(BoundStatement statement, States states)
    {
        switch (statement)
        {
            case BoundText text:
                if (!text.IsBlank)
                {
                    Write(states, text.Span, "Text");
                }

                return states;
            case BoundWrite write:
                Write(states, write.Span, "A value");
                return states;
            case BoundRole:
                return States.Open;
            case BoundHistory:
                return States.BehindHistory;
            case BoundBlock block:
                return Walk(block, states);
            case BoundIf condition:
                States end = Walk(condition.Else, states);
                foreach (BoundBranch branch in condition.Branches)
                {
                    end |= Walk(branch.Body, states);
                }

                return end;
            case BoundFor loop:
                return Walk(loop, states);
            case BoundBreak:
                _loop!.Breaks |= states;
                return States.None;
            case BoundContinue:
                _loop!.Continues |= states;
                return States.None;
            case BoundInclude include:
                return Walk(include, states);
            default:
                return states;
        }
    }

    private States Walk(BoundFor loop, States entry)
    {
        Jumps? outer = _loop;
        States head = entry;
        States end;
        while (true)
        {
            _loop = new Jumps();
            States turn = Walk(loop.Body, head) | _loop.Continues;
            end = turn | _loop.Breaks;
            if ((head | turn) == head)
            {
                break;
            }

            head |= turn;
        }

        _loop = outer;
        return end | Walk(loop.Else, entry);
    }

    private States Walk(BoundInclude include, States states)
    {
        if (!_partials.TryGetValue((include.Partial, states), out PartialEffect? effect))
        {
            var inner = new RoleFlow(null, _partials);
            States end = inner.Walk(include.Partial.Body, states);
            effect = new PartialEffect(end, inner._offence);
            _partials.Add((include.Partial, states), effect);
        }

        if (effect.Offence != States.None)
        {
            Write(effect.Offence, include.Span, $"`{include.Partial.Id}` writes text that");
        }

        return effect.End;
    }

    private void Write(States states, TextSpan span, string what)
    {
        States offence = states & ~States.Open;
        _offence |= offence;
        if (offence == States.None)
        {
            return;
        }

        bool isFirst = (offence & States.NoRoleYet) != 0;
        string sometimes = (states & States.Open) != 0 ? " on some way to it" : string.Empty;
        _diagnostics?.Error(
            TemplateCodes.TextBeforeRole,
            span,
            isFirst
                ? $"{what} stands before the first role{sometimes} and belongs to no message; put a role tag before it"
                : $"{what} stands behind `history`{sometimes} and belongs to no message; put a role tag before it");
    }

    private sealed class Jumps
    {
        public States Breaks { get; set; }

        public States Continues { get; set; }
    }

    private sealed record PartialEffect(States End, States Offence);
}
