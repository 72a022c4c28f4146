using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Dataflow;

/// <summary>
/// Finds branches that no data lead to: whose condition is constant, whose values other branches have taken, or that stand
/// behind a jump. What is reported never runs; not everything that never runs is reported.
/// </summary>
public sealed class BranchFlow
{
    private readonly SourceText _source;
    private readonly List<UnreachableBranch> _found = [];

    private BranchFlow(SourceText source) => _source = source;

    /// <summary>The branches of a body, but not of what it includes; blank ones, and those within another, are left out.</summary>
    public static IReadOnlyList<UnreachableBranch> FindUnreachable(BoundBody body)
    {
        var flow = new BranchFlow((body ?? throw new System.ArgumentNullException(nameof(body))).Source);
        flow.Walk(body.Body, ValueFacts.None);
        return flow._found;
    }

    // Null comes out where nothing comes out.
    private ValueFacts? Walk(BoundBlock block, ValueFacts facts)
    {
        ValueFacts? state = facts;
        for (int i = 0; i < block.Statements.Count; i++)
        {
            if (state is null)
            {
                Report(null, UnreachableReason.BehindJump, null, new BoundBlock(block.Statements.Skip(i).ToArray(), block.Span));
                break;
            }

            state = Walk(block.Statements[i], state);
        }

        return state;
    }

    private ValueFacts? Walk(BoundStatement statement, ValueFacts facts)
    {
        switch (statement)
        {
            case BoundBlock block:
                return Walk(block, facts);
            case BoundAssign assign:
                ValueFacts changed = facts.Without([AccessPath.OfLocal(assign.Target.Name)]);

                // What was known of the value is known of the variable; `case` looks at a variable of its own.
                return AccessPath.Of(assign.Value) is { } path && facts.Know(path)
                    ? changed.With(AccessPath.OfLocal(assign.Target.Name), facts.Find(path, assign.Value.Type))
                    : changed;
            case BoundCapture capture:
                return Walk(capture.Body, facts)?.Without([AccessPath.OfLocal(capture.Target.Name)]);
            case BoundIf condition:
                return Walk(condition, facts);
            case BoundFor loop:
                return Walk(loop, facts);
            case BoundBreak or BoundContinue:
                return null;
            default:
                return facts;
        }
    }

    private ValueFacts? Walk(BoundIf condition, ValueFacts facts)
    {
        ValueFacts? next = facts;
        ValueFacts? end = null;
        BoundExpression? last = null;
        for (int i = 0; i < condition.Branches.Count; i++)
        {
            BoundBranch branch = condition.Branches[i];
            if (next is null)
            {
                Report(branch.Span, WhyNotReached(last!), last, branch.Body);
                continue;
            }

            if (ConditionFlow.Assume(branch.Condition, true, next) is { } taken)
            {
                end = ValueFacts.Join(end, Walk(branch.Body, taken));
            }
            else
            {
                Report(branch.Span, UnreachableReason.NeverHolds, null, branch.Body);
            }

            next = ConditionFlow.Assume(branch.Condition, false, next);
            last = next is null ? branch.Condition : last;
        }

        if (condition.Else is null)
        {
            return ValueFacts.Join(end, next);
        }

        if (next is null)
        {
            Report(null, WhyNotReached(last!), last, condition.Else);
            return end;
        }

        return ValueFacts.Join(end, Walk(condition.Else, next));
    }

    private static UnreachableReason WhyNotReached(BoundExpression last) =>
        !IsOfCase(last) && ConditionFlow.Assume(last, false, ValueFacts.None) is null ? UnreachableReason.AfterAlways : UnreachableReason.AllCovered;

    // The binder keeps the value of a `case` in a variable of this name, which no template can use.
    private static bool IsOfCase(BoundExpression condition) => condition switch
    {
        BoundLocal local => local.Local.Name == "case",
        BoundBinary pair => IsOfCase(pair.Left),
        BoundIsNull check => IsOfCase(check.Operand),
        BoundConversion conversion => IsOfCase(conversion.Operand),
        _ => false,
    };

    private ValueFacts? Walk(BoundFor loop, ValueFacts facts)
    {
        ValueFacts head = facts.AreNone ? facts : facts.Without(ChangedIn(loop));
        bool? isEmpty = loop.Source is BoundArray list && loop.Offset is null ? list.Elements.Count == 0 : null;
        if (isEmpty == true)
        {
            Report(null, UnreachableReason.AlwaysEmpty, loop.Source, loop.Body);
        }
        else
        {
            Walk(loop.Body, head);
        }

        if (loop.Else is null)
        {
            return head;
        }

        if (isEmpty == false)
        {
            Report(null, UnreachableReason.NeverEmpty, loop.Source, loop.Else);
            return head;
        }

        return ValueFacts.Join(head, Walk(loop.Else, head));
    }

    private static HashSet<string> ChangedIn(BoundFor loop)
    {
        var changed = new HashSet<string> { AccessPath.Of(new BoundLoopVariable(loop.Variable, loop.Span))! };
        AddChanged(loop.Body, changed);
        return changed;
    }

    private static void AddChanged(BoundBlock? block, HashSet<string> changed)
    {
        foreach (BoundStatement statement in block?.Statements ?? [])
        {
            switch (statement)
            {
                case BoundAssign assign:
                    changed.Add(AccessPath.OfLocal(assign.Target.Name));
                    break;
                case BoundCapture capture:
                    changed.Add(AccessPath.OfLocal(capture.Target.Name));
                    AddChanged(capture.Body, changed);
                    break;
                case BoundBlock inner:
                    AddChanged(inner, changed);
                    break;
                case BoundIf condition:
                    foreach (BoundBranch branch in condition.Branches)
                    {
                        AddChanged(branch.Body, changed);
                    }

                    AddChanged(condition.Else, changed);
                    break;
                case BoundFor loop:
                    AddChanged(loop.Body, changed);
                    AddChanged(loop.Else, changed);
                    break;
            }
        }
    }

    // Without a span of its own, what is reported is where the block's text and statements stand.
    private void Report(TextSpan? span, UnreachableReason reason, BoundExpression? cause, BoundBlock body)
    {
        BoundStatement[] content = body.Statements.Where(s => !IsBlank(s)).ToArray();
        if (content.Length > 0)
        {
            _found.Add(new UnreachableBranch(span ?? Trimmed(content[0].Span.To(content[content.Length - 1].Span)), reason, cause, body));
        }
    }

    private static bool IsBlank(BoundStatement statement) =>
        statement is BoundText { IsBlank: true } || statement is BoundBlock block && block.Statements.All(IsBlank);

    private TextSpan Trimmed(TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && char.IsWhiteSpace(_source[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_source[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
