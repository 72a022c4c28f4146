using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Dataflow;

/// <summary>
/// Finds every place at which a template writes text from an untrusted input, whatever the way there: written as it is, kept
/// in a variable or capture, looped over, changed by operators and built-ins, handed to a partial. Trust goes with the value:
/// what a partial declares of its inputs counts only when the partial is looked at alone.
/// </summary>
/// <remarks>
/// It errs on one side: what an untrusted text can reach is found, and beside it now and then a text that no data leads there,
/// because conditions are not looked at. A value that only depends on an untrusted one (by a condition, a size, a comparison, a
/// position) has none of its text and does not count; nor do bools, numbers, dates and enums, which have few forms.
/// </remarks>
public static class TrustFlow
{
    /// <summary>Looks at a whole prompt with everything it includes.</summary>
    /// <param name="template">The prompt.</param>
    /// <param name="inputs">
    /// A contract's inputs, also of another version: what it or the prompt declares as untrusted is untrusted, matched by name.
    /// Null to go by the prompt alone.
    /// </param>
    /// <returns>The places in the order of the text, one for each input that is written there.</returns>
    public static IReadOnlyList<UntrustedWrite> Find(BoundTemplate template, IReadOnlyList<FieldDeclaration>? inputs = null)
    {
        _ = template ?? throw new ArgumentNullException(nameof(template));
        var flows = new ValueFlow[template.Inputs.Count];
        for (int i = 0; i < flows.Length; i++)
        {
            FieldDeclaration input = template.Inputs[i].Declaration;
            flows[i] = ValueFlow.Declared(input.Name, input, inputs is null ? null : Named(inputs, input.Name));
        }

        return Follow(flows, session => new BodyFlow(session, template, flows, []), () => new TrustState(OpenMessages.Outside));
    }

    /// <summary>
    /// Looks at a partial alone. Until it opens a message itself, <see cref="OpenMessages.Includer"/> stands for what is open
    /// where it is included.
    /// </summary>
    public static IReadOnlyList<UntrustedWrite> Find(BoundPartial partial)
    {
        _ = partial ?? throw new ArgumentNullException(nameof(partial));
        ValueFlow[] flows = [.. partial.Contract.Inputs.Select(i => ValueFlow.Declared(i.Name, i))];
        return Follow(flows, session => new BodyFlow(session, partial, [], []), () =>
        {
            var state = new TrustState(OpenMessages.Includer);
            for (int i = 0; i < flows.Length; i++)
            {
                state[i] = flows[i];
            }

            return state;
        });
    }

    private static FieldDeclaration? Named(IReadOnlyList<FieldDeclaration> declarations, string name) => declarations.FirstOrDefault(d => d.Name == name);

    private static List<UntrustedWrite> Follow(ValueFlow[] inputs, Func<FlowSession, BodyFlow> begin, Func<TrustState> entry)
    {
        var found = new List<UntrustedWrite>();
        if (Array.TrueForAll(inputs, i => i.IsTrusted))
        {
            return found;
        }

        var session = new FlowSession(coarse: null);
        BodyFlow body = begin(session);
        body.Walk(entry());
        if (session.IsExhausted)
        {
            // Too much to follow (nobody writes such a template by hand): every variable counts as holding all of it.
            body = begin(new FlowSession(inputs.Aggregate(OriginSet.Empty, (all, input) => all.Union(input.All()))));
            body.Walk(entry());
        }

        body.AddWrites(found);
        return found;
    }
}
