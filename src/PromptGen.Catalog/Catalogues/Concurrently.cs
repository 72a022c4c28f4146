using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace PromptGen.Catalog.Catalogues;

/// <summary>Does the same with many things on all processors. A plain loop over lots: a query would have the runtime compile its whole machinery in every process, which takes longer than most catalogues.</summary>
public static class Concurrently
{
    /// <summary>Makes something of each item.</summary>
    /// <param name="items">The items.</param>
    /// <param name="make">Makes it, on any thread.</param>
    /// <param name="lot">How many at a time: so many that taking the next ones costs nothing, and so few that no processor waits long for the last.</param>
    /// <returns>The results in the order of the items.</returns>
    /// <exception cref="AggregateException">Something was thrown on the way.</exception>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make, int lot = 16)
    {
        var results = new TResult[items.Count];
        if (results.Length <= lot)
        {
            MakeLot(0);
        }
        else
        {
            Parallel.For(0, (results.Length + lot - 1) / lot, MakeLot);
        }

        return results;

        void MakeLot(int number)
        {
            int end = Math.Min((number + 1) * lot, results.Length);
            for (int i = number * lot; i < end; i++)
            {
                results[i] = make(items[i]);
            }
        }
    }
}
