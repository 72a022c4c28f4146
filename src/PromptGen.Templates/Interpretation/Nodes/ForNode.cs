using System;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>
/// A loop. As in Scriban: elements are skipped first, then the order is turned round, then at most so many are taken; an
/// offset or limit below one changes nothing; a missing list runs neither the body nor the else part.
/// </summary>
internal sealed class ForNode(
    int turn,
    ExpressionNode source,
    ExpressionNode? offset,
    ExpressionNode? limit,
    bool reversed,
    StatementNode body,
    StatementNode? otherwise,
    RenderPlace place) : StatementNode
{
    private readonly RangeNode? _range = source as RangeNode;

    internal override Flow Execute(RenderFrame frame)
    {
        // A range is walked by its bounds, without a list; everything else by position in the caller's own list.
        TemplateValue list = default;
        long first = 0;
        int step = 1;
        int count;
        if (_range is null)
        {
            list = source.Evaluate(frame);
            if (list.IsNull)
            {
                return Flow.Next;
            }

            count = list.Count;
        }
        else
        {
            _range.GetBounds(frame, out first, out step, out count);
        }

        int skipped = Math.Min(count, ToCount(offset, frame, whenNone: 0));
        int taken = Math.Min(count - skipped, ToCount(limit, frame, whenNone: int.MaxValue));
        if (taken == 0)
        {
            return otherwise is null ? Flow.Next : otherwise.Execute(frame);
        }

        frame.EnterLoop();
        ref LoopTurn current = ref frame.Turns[turn];
        current.Length = taken;
        ValueShape? view = list.Shape?.ElementView;
        if (view is not null)
        {
            current.Element = new TemplateValue(view, list.Container, 0);
        }

        for (int i = 0; i < taken; i++)
        {
            frame.Step(place);
            int position = reversed ? count - 1 - i : skipped + i;
            current.Index = i;
            if (view is not null)
            {
                current.Bits = position;
            }
            else
            {
                current.Element = _range is null ? list.GetItem(position) : TemplateValue.From(first + ((long)position * step));
            }

            if (body.Execute(frame) == Flow.Break)
            {
                break;
            }
        }

        frame.LeaveLoop();
        return Flow.Next;
    }

    private static int ToCount(ExpressionNode? expression, RenderFrame frame, int whenNone)
    {
        if (expression is null)
        {
            return whenNone;
        }

        long value = expression.EvaluateInt(frame);
        if (value is < int.MinValue or > int.MaxValue)
        {
            throw expression.Place.Fail("the offset or limit of a loop does not fit into a 32-bit integer");
        }

        return value > 0 ? (int)value : whenNone;
    }
}
