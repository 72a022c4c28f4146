using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Dataflow;

/// <summary>
/// Follows untrusted text through one template, or through a partial at one place where it is included. What is learnt is
/// only ever added to, also when a loop around this place leads here again, so it ends.
/// </summary>
internal sealed class BodyFlow
{
    private readonly FlowSession _session;
    private readonly BoundBody _body;
    private readonly IReadOnlyList<BoundInclude> _includes;
    private readonly ExpressionFlow _expressions;
    private readonly Dictionary<BoundNode, TrustState> _heads = new(NodeComparer.Instance);
    private readonly Dictionary<BoundNode, BodyFlow> _partials = new(NodeComparer.Instance);
    private readonly Dictionary<BoundNode, (OpenMessages Open, OriginSet Origins)> _writes = new(NodeComparer.Instance);
    private Jumps? _loop;

    /// <summary>Prepares to follow a body.</summary>
    /// <param name="session">What the whole walk shares.</param>
    /// <param name="body">The template or partial.</param>
    /// <param name="inputs">What the template's inputs hold, by slot; a partial's are its first variables.</param>
    /// <param name="includes">The includes that lead to it, outermost first.</param>
    public BodyFlow(FlowSession session, BoundBody body, IReadOnlyList<ValueFlow> inputs, IReadOnlyList<BoundInclude> includes)
    {
        _session = session;
        _body = body;
        _includes = includes;
        _expressions = new ExpressionFlow(session, inputs);
    }

    /// <summary>Walks over the whole body.</summary>
    /// <param name="state">What is known where it begins; changes.</param>
    /// <returns>What is known where it ends.</returns>
    public TrustState Walk(TrustState state) => Walk(_body.Body, state);

    /// <summary>Adds what was found, in the order of the text, a partial's where it is included.</summary>
    public void AddWrites(List<UntrustedWrite> found)
    {
        if (_writes.Count + _partials.Count > 0)
        {
            AddWrites(_body.Body, found);
        }
    }

    private void AddWrites(BoundBlock? block, List<UntrustedWrite> found)
    {
        if (block is null)
        {
            return;
        }

        foreach (BoundStatement statement in block.Statements)
        {
            switch (statement)
            {
                case BoundWrite write when _writes.TryGetValue(write, out (OpenMessages Open, OriginSet Origins) known):
                    foreach (Origin origin in known.Origins.Items)
                    {
                        found.Add(new UntrustedWrite(origin.Input, known.Open, origin.Route, write, _body, _includes));
                    }

                    break;
                case BoundInclude include when _partials.TryGetValue(include, out BodyFlow? partial):
                    partial.AddWrites(found);
                    break;
                case BoundBlock inner:
                    AddWrites(inner, found);
                    break;
                case BoundIf condition:
                    foreach (BoundBranch branch in condition.Branches)
                    {
                        AddWrites(branch.Body, found);
                    }

                    AddWrites(condition.Else, found);
                    break;
                case BoundFor loop:
                    AddWrites(loop.Body, found);
                    AddWrites(loop.Else, found);
                    break;
                case BoundCapture capture:
                    AddWrites(capture.Body, found);
                    break;
            }
        }
    }

    private TrustState Walk(BoundBlock? block, TrustState state)
    {
        if (block is null)
        {
            return state;
        }

        for (int i = 0; i < block.Statements.Count; i++)
        {
            _session.Step();
            if (!state.IsReachable || _session.IsExhausted)
            {
                break;
            }

            state = Walk(block.Statements[i], state);
        }

        return state;
    }

    private TrustState Walk(BoundStatement statement, TrustState state)
    {
        switch (statement)
        {
            case BoundWrite write:
                Write(write, state);
                return state;
            case BoundAssign assign:
                Store(state, assign.Target, _expressions.Of(assign.Value, state), RouteStepKind.Assignment);
                return state;
            case BoundCapture capture:
                return Walk(capture, state);
            case BoundBlock block:
                return Walk(block, state);
            case BoundIf condition:
                TrustState end = Walk(condition.Else, state.Copy());
                foreach (BoundBranch branch in condition.Branches)
                {
                    end.Join(Walk(branch.Body, state.Copy()));
                }

                return end;
            case BoundFor loop:
                return Walk(loop, state);
            case BoundBreak:
                _loop!.Breaks.Join(state);
                return new TrustState(OpenMessages.None);
            case BoundContinue:
                _loop!.Continues.Join(state);
                return new TrustState(OpenMessages.None);
            case BoundInclude include:
                return Walk(include, state);
            case BoundRole role:
                state.Open = OpenedBy(role.Role);
                return state;
            case BoundHistory:
                state.Open = OpenMessages.Outside;
                return state;
            default:
                return state;
        }
    }

    private TrustState Walk(BoundCapture capture, TrustState state)
    {
        OriginSet? outer = _session.Captured;
        _session.Captured = OriginSet.Empty;
        state = Walk(capture.Body, state);
        OriginSet captured = _session.Captured;
        _session.Captured = outer;
        Store(state, capture.Target, ValueFlow.Of(captured), RouteStepKind.Capture);
        return state;
    }

    private TrustState Walk(BoundFor loop, TrustState entry)
    {
        _expressions.SetElement(loop.Variable, _expressions.Of(loop.Source, entry).Then(new RouteStep(RouteStepKind.Loop, loop.Variable.Name)));
        if (_heads.TryGetValue(loop, out TrustState? head))
        {
            head.Join(entry);
        }
        else
        {
            head = entry.Copy();
            _heads.Add(loop, head);
        }

        Jumps? outer = _loop;
        TrustState end;
        bool isNew;
        do
        {
            _loop = new Jumps();
            TrustState turn = Walk(loop.Body, head.Copy());
            turn.Join(_loop.Continues);
            isNew = head.Join(turn);
            end = turn;
            end.Join(_loop.Breaks);
        }
        while (isNew && !_session.IsExhausted);

        _loop = outer;
        end.Join(Walk(loop.Else, entry));
        return end;
    }

    private TrustState Walk(BoundInclude include, TrustState state)
    {
        if (!_partials.TryGetValue(include, out BodyFlow? partial))
        {
            partial = new BodyFlow(_session, include.Partial, [], [.. _includes, include]);
            _partials.Add(include, partial);
        }

        var inner = new TrustState(state.Open);
        for (int i = 0; i < include.Arguments.Count; i++)
        {
            var step = new RouteStep(RouteStepKind.Include, include.Partial.Locals[i].Name, include.Partial.Id);
            inner[i] = _expressions.Of(include.Arguments[i], state).Then(step);
        }

        state.Open = partial.Walk(inner).Open;
        return state;
    }

    private void Write(BoundWrite write, TrustState state)
    {
        OriginSet origins = _expressions.Of(write.Value, state).All();
        if (origins.IsEmpty)
        {
            return;
        }

        if (_session.Captured is { } captured)
        {
            _session.Captured = captured.Union(origins);
            return;
        }

        _writes[write] = _writes.TryGetValue(write, out (OpenMessages Open, OriginSet Origins) known)
            ? (known.Open | state.Open, known.Origins.Union(origins))
            : (state.Open, origins);
    }

    // When nothing is followed, nothing is stored: what is read is then known beforehand.
    private void Store(TrustState state, LocalSymbol target, ValueFlow value, RouteStepKind kind)
    {
        if (_session.Coarse is null)
        {
            state[target.Index] = value.Then(new RouteStep(kind, target.Name));
        }
    }

    private static OpenMessages OpenedBy(MessageRole role) => role switch
    {
        MessageRole.System => OpenMessages.System,
        MessageRole.Developer => OpenMessages.Developer,
        MessageRole.User => OpenMessages.User,
        MessageRole.Assistant => OpenMessages.Assistant,
        _ => OpenMessages.Tool,
    };

    private sealed class Jumps
    {
        public TrustState Breaks { get; } = new(OpenMessages.None);

        public TrustState Continues { get; } = new(OpenMessages.None);
    }
}
