using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Dataflow;

/// <summary>Says where the texts in the value of an expression come from.</summary>
internal sealed class ExpressionFlow(FlowSession session, IReadOnlyList<ValueFlow> inputs)
{
    // Null while no loop was met.
    private Dictionary<int, ValueFlow>? _elements;

    /// <summary>Adds to what a loop's variable may hold.</summary>
    public void SetElement(LoopSymbol variable, ValueFlow element) => (_elements ??= [])[variable.Index] = ElementOf(variable).Union(element);

    /// <summary>The value of an expression where <paramref name="state"/> holds.</summary>
    public ValueFlow Of(BoundExpression expression, TrustState state)
    {
        session.Step();
        if (!TextCarrier.CanHoldText(expression.Type))
        {
            return ValueFlow.Trusted;
        }

        switch (expression)
        {
            case BoundInput input:
                return inputs[input.Input.Slot];
            case BoundLocal local:
                return session.Coarse is { } any ? ValueFlow.Of(any) : state[local.Local.Index];
            case BoundLoopVariable variable:
                return session.Coarse is { } all ? ValueFlow.Of(all) : ElementOf(variable.Loop);
            case BoundMember member:
                return Of(member.Target, state).Field(member.Field);
            case BoundIndex index:
                return Of(index.Target, state);
            case BoundFieldOperation { Operation: FieldOperation.Map } map:
                return Of(map.Target, state).Field(map.Field);
            case BoundFieldOperation sort:
                return Of(sort.Target, state);
            case BoundCall call:
                return OfAll(call.Arguments, call.Type, state);
            case BoundConversion conversion:
                return OfAll([conversion.Operand], conversion.Type, state);
            case BoundBinary binary:
                return OfAll([binary.Left, binary.Right], binary.Type, state);
            case BoundCoalesce coalesce:
                return OfAll([coalesce.Left, coalesce.Right], coalesce.Type, state);
            case BoundConditional conditional:
                return OfAll([conditional.WhenTrue, conditional.WhenFalse], conditional.Type, state);
            case BoundArray array:
                return OfAll(array.Elements, array.Type, state);
            default:
                return ValueFlow.Trusted;
        }
    }

    private ValueFlow ElementOf(LoopSymbol variable) =>
        _elements is not null && _elements.TryGetValue(variable.Index, out ValueFlow? element) ? element : ValueFlow.Trusted;

    /// <summary>A value that is made of others: objects stay as they are, texts become part of one another.</summary>
    private ValueFlow OfAll(IReadOnlyList<BoundExpression> parts, PromptType type, TrustState state)
    {
        PromptType held = TextCarrier.WithoutLists(type);
        ValueFlow whole = ValueFlow.Trusted;
        for (int i = 0; i < parts.Count; i++)
        {
            BoundExpression part = parts[i];
            ValueFlow flow = Of(part, state);
            bool isSame = held.Kind == TypeKind.Object && HasFieldsOf(TextCarrier.WithoutLists(part.Type), held);
            whole = whole.Union(isSame ? flow : ValueFlow.Of(flow.All()));
        }

        return whole;
    }

    private static bool HasFieldsOf(PromptType part, PromptType whole) =>
        part.Kind == TypeKind.Object && part.Fields.Select(f => f.Name).SequenceEqual(whole.Fields.Select(f => f.Name));
}
