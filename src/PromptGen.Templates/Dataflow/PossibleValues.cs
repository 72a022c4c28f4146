using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Dataflow;

/// <summary>The values that something can still have: some few, or all but some few. Missing is the value <see cref="Missing"/>.</summary>
internal sealed class PossibleValues
{
    /// <summary>Stands for null among the values.</summary>
    public static readonly object Missing = new();

    private readonly HashSet<object> _values;
    private readonly bool _areExcluded;

    private PossibleValues(IEnumerable<object> values, bool areExcluded)
    {
        _values = [.. values];
        _areExcluded = areExcluded;
    }

    /// <summary>Whether nothing is left.</summary>
    public bool AreNone => !_areExcluded && _values.Count == 0;

    /// <summary>Every value of a type.</summary>
    public static PossibleValues Of(PromptType type)
    {
        object[] missing = type.IsOptional ? [Missing] : [];
        return type.Kind switch
        {
            TypeKind.Bool => new PossibleValues(missing.Concat([true, false]), areExcluded: false),
            TypeKind.Enum => new PossibleValues(missing.Concat(type.Values), areExcluded: false),
            _ => new PossibleValues(type.IsOptional ? [] : [Missing], areExcluded: true),
        };
    }

    /// <summary>What is left when it is <paramref name="value"/>.</summary>
    public PossibleValues Only(object value) => new(_values.Contains(value) == _areExcluded ? [] : [value], areExcluded: false);

    /// <summary>What is left when it is not <paramref name="value"/>.</summary>
    public PossibleValues Without(object value) =>
        _areExcluded ? new PossibleValues(_values.Append(value), areExcluded: true) : new PossibleValues(_values.Where(v => !v.Equals(value)), areExcluded: false);

    /// <summary>What can be here or there.</summary>
    public PossibleValues Or(PossibleValues other) => (_areExcluded, other._areExcluded) switch
    {
        (false, false) => new PossibleValues(_values.Union(other._values), areExcluded: false),
        (true, true) => new PossibleValues(_values.Intersect(other._values), areExcluded: true),
        (true, false) => new PossibleValues(_values.Except(other._values), areExcluded: true),
        (false, true) => new PossibleValues(other._values.Except(_values), areExcluded: true),
    };
}
