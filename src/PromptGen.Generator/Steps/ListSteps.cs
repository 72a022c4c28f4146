using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Steps;

/// <summary>
/// Steps over lists, of which each is one value to the compiler: at every keystroke it looks at each step, and where there are several values it puts them together and compares them. What was computed of
/// the members of a list that did not change is remembered apart (<see cref="Memo{TKey, TInput, TResult}"/>).
/// </summary>
internal static class ListSteps
{
    /// <summary>For each member of a list any number of others.</summary>
    public static IncrementalValueProvider<ValueList<TResult>> SelectEach<T, TResult>(this IncrementalValueProvider<ValueList<T>> list, Func<T, IEnumerable<TResult>> select) =>
        list.Select((all, _) => new ValueList<TResult>(all.SelectMany(select)));
}
