using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Steps;

/// <summary>Steps over shards, of which each is one value to the compiler.</summary>
internal static class ShardSteps
{
    /// <summary>The values of all shards, in the order of the shards.</summary>
    public static IncrementalValueProvider<ImmutableArray<T>> Gather<T>(this IncrementalValuesProvider<ValueList<T>> shards) =>
        shards.Collect().Select(static (all, _) => all.SelectMany(static shard => shard).ToImmutableArray());

    /// <summary>For each value of a shard any number of others.</summary>
    public static IncrementalValuesProvider<ValueList<TResult>> SelectEach<T, TResult>(this IncrementalValuesProvider<ValueList<T>> shards, Func<T, IEnumerable<TResult>> select) =>
        shards.Select((shard, _) => shard.Count == 0 ? ValueList<TResult>.Empty : new ValueList<TResult>(shard.SelectMany(select)));

    /// <summary>What is found in a shard's values, each finding by itself.</summary>
    public static IncrementalValuesProvider<TResult> SelectAll<T, TResult>(this IncrementalValuesProvider<ValueList<T>> shards, Func<T, IEnumerable<TResult>> select) =>
        shards.SelectMany((shard, _) => shard.SelectMany(select));
}
