using System.Collections.Generic;

namespace PromptGen.Templates.Dataflow;

/// <summary>An untrusted input or field, and the way that its text has gone since it was read.</summary>
/// <param name="Input">The declaration: an input's name, or the names down to a field with dots, <c>tickets.subject</c>.</param>
/// <param name="Last">The last step; null where the input itself is read.</param>
/// <param name="Length">Number of steps.</param>
internal sealed record Origin(string Input, RouteLink? Last, int Length)
{
    /// <summary>The steps in the order in which they are taken.</summary>
    public IReadOnlyList<RouteStep> Route
    {
        get
        {
            var steps = new RouteStep[Length];
            RouteLink? link = Last;
            for (int i = Length - 1; i >= 0; i--, link = link.Before)
            {
                steps[i] = link!.Step;
            }

            return steps;
        }
    }

    /// <summary>The same text one step further.</summary>
    public Origin Then(RouteStep step) => new(Input, new RouteLink(step, Last), Length + 1);
}
