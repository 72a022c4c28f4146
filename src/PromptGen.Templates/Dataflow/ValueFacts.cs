using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Dataflow;

/// <summary>What conditions have said about values at one place, by <see cref="AccessPath"/>. Never changes.</summary>
internal sealed class ValueFacts
{
    // More is only forgotten, never wrong.
    private const int MostFacts = 32;

    // So few that looking through them costs less than a table.
    private readonly Fact[] _facts;

    private ValueFacts(Fact[] facts) => _facts = facts;

    /// <summary>Nothing is known.</summary>
    public static ValueFacts None { get; } = new([]);

    /// <summary>Whether nothing is known.</summary>
    public bool AreNone => _facts.Length == 0;

    /// <summary>Whether a condition has said something about the value at a path.</summary>
    public bool Know(string path) => IndexOf(path) >= 0;

    /// <summary>What the value at a path, read as a value of <paramref name="type"/>, can be.</summary>
    public PossibleValues Find(string path, PromptType type)
    {
        PossibleValues values = IndexOf(path) is >= 0 and int known ? _facts[known].Values : PossibleValues.Of(type);
        return type.IsOptional ? values : values.Without(PossibleValues.Missing);
    }

    /// <summary>The same with one more fact; null when that leaves the value nothing to be, so that nothing ever comes here.</summary>
    public ValueFacts? With(string path, PossibleValues values)
    {
        if (values.AreNone)
        {
            return null;
        }

        int known = IndexOf(path);
        if (known < 0)
        {
            return _facts.Length >= MostFacts ? this : new ValueFacts([.. _facts, new Fact(path, values)]);
        }

        var facts = (Fact[])_facts.Clone();
        facts[known] = new Fact(path, values);
        return new ValueFacts(facts);
    }

    /// <summary>The same when the values at <paramref name="paths"/>, and what is in them, may have changed.</summary>
    public ValueFacts Without(ICollection<string> paths) =>
        AreNone || paths.Count == 0
            ? this
            : new ValueFacts(Array.FindAll(_facts, f => !paths.Any(p => f.Path == p || f.Path.StartsWith(p + ".", StringComparison.Ordinal))));

    /// <summary>What is known where two ways meet; null is a way that nothing comes.</summary>
    public static ValueFacts? Join(ValueFacts? left, ValueFacts? right)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return left ?? right;
        }

        if (left.AreNone || right.AreNone)
        {
            return None;
        }

        var both = new Fact[left._facts.Length];
        int count = 0;
        foreach (Fact fact in left._facts)
        {
            if (right.IndexOf(fact.Path) is >= 0 and int known)
            {
                both[count++] = new Fact(fact.Path, fact.Values.Or(right._facts[known].Values));
            }
        }

        Array.Resize(ref both, count);
        return count == 0 ? None : new ValueFacts(both);
    }

    private int IndexOf(string path)
    {
        for (int i = 0; i < _facts.Length; i++)
        {
            if (_facts[i].Path == path)
            {
                return i;
            }
        }

        return -1;
    }

    private readonly record struct Fact(string Path, PossibleValues Values);
}
