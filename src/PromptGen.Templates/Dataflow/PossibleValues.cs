using System;
using System.Collections.Generic;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Dataflow;

/// <summary>The values that something can still have: some few, or all but some few. Missing is the value <see cref="Missing"/>. Never changes.</summary>
internal sealed class PossibleValues
{
    /// <summary>Stands for null among the values.</summary>
    public static readonly object Missing = new();

    // Up to so many are looked through one by one: most have two or three, and a table of them would be made at every branch of every template.
    private const int Few = 16;

    private static readonly PossibleValues AnyBool = new([true, false], areExcluded: false);
    private static readonly PossibleValues AnyOptionalBool = new([Missing, true, false], areExcluded: false);
    private static readonly PossibleValues Anything = new([], areExcluded: true);
    private static readonly PossibleValues AnythingPresent = new([Missing], areExcluded: true);

    // Each once.
    private readonly object[] _values;
    private readonly bool _areExcluded;
    private HashSet<object>? _table;

    private PossibleValues(object[] values, bool areExcluded)
    {
        _values = values;
        _areExcluded = areExcluded;
    }

    /// <summary>Whether nothing is left.</summary>
    public bool AreNone => !_areExcluded && _values.Length == 0;

    /// <summary>Every value of a type.</summary>
    public static PossibleValues Of(PromptType type) => type.Kind switch
    {
        TypeKind.Bool => type.IsOptional ? AnyOptionalBool : AnyBool,
        TypeKind.Enum => new PossibleValues(ValuesOf(type), areExcluded: false),
        _ => type.IsOptional ? Anything : AnythingPresent,
    };

    /// <summary>What is left when it is <paramref name="value"/>.</summary>
    public PossibleValues Only(object value) => new(Has(value) == _areExcluded ? [] : [value], areExcluded: false);

    /// <summary>What is left when it is not <paramref name="value"/>.</summary>
    public PossibleValues Without(object value) =>
        Has(value) == _areExcluded ? this
        : _areExcluded ? new PossibleValues([.. _values, value], areExcluded: true)
        : new PossibleValues(Those(_values, new PossibleValues([value], areExcluded: false), areIn: false), areExcluded: false);

    /// <summary>What can be here or there.</summary>
    public PossibleValues Or(PossibleValues other) => (_areExcluded, other._areExcluded) switch
    {
        (false, false) => new PossibleValues([.. _values, .. Those(other._values, this, areIn: false)], areExcluded: false),
        (true, true) => new PossibleValues(Those(_values, other, areIn: true), areExcluded: true),
        (true, false) => new PossibleValues(Those(_values, other, areIn: false), areExcluded: true),
        (false, true) => new PossibleValues(Those(other._values, this, areIn: false), areExcluded: true),
    };

    // Those of some values that are named by others, or are not.
    private static object[] Those(object[] values, PossibleValues others, bool areIn)
    {
        object[] kept = new object[values.Length];
        int count = 0;
        foreach (object value in values)
        {
            if (others.Has(value) == areIn)
            {
                kept[count++] = value;
            }
        }

        Array.Resize(ref kept, count);
        return kept;
    }

    private static object[] ValuesOf(PromptType type)
    {
        int missing = type.IsOptional ? 1 : 0;
        object[] values = new object[missing + type.Values.Count];
        if (type.IsOptional)
        {
            values[0] = Missing;
        }

        for (int i = 0; i < type.Values.Count; i++)
        {
            values[missing + i] = type.Values[i];
        }

        return values;
    }

    private bool Has(object value)
    {
        if (_values.Length > Few)
        {
            return (_table ??= [.. _values]).Contains(value);
        }

        foreach (object known in _values)
        {
            if (known.Equals(value))
            {
                return true;
            }
        }

        return false;
    }
}
