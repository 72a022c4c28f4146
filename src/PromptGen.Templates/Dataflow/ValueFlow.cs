using System.Collections.Generic;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Dataflow;

/// <summary>
/// Where the texts in a value come from. A list is as its elements are, so nothing is said of positions; of an object each
/// field may come from somewhere else.
/// </summary>
internal sealed class ValueFlow
{
    private static readonly IReadOnlyDictionary<int, ValueFlow> NoFields = new Dictionary<int, ValueFlow>();

    private readonly IReadOnlyDictionary<int, ValueFlow> _fields;

    private ValueFlow(OriginSet whole, IReadOnlyDictionary<int, ValueFlow> fields)
    {
        Whole = whole;
        _fields = fields;
    }

    /// <summary>A value in which all is trusted.</summary>
    public static ValueFlow Trusted { get; } = new(OriginSet.Empty, NoFields);

    /// <summary>The origins of everything in it.</summary>
    public OriginSet Whole { get; }

    /// <summary>Whether all in it is trusted.</summary>
    public bool IsTrusted => Whole.IsEmpty && _fields.Count == 0;

    /// <summary>A value all of which comes from <paramref name="origins"/>.</summary>
    public static ValueFlow Of(OriginSet origins) => origins.IsEmpty ? Trusted : new ValueFlow(origins, NoFields);

    /// <summary>An object whose fields, by position, come from somewhere; fields that are left out are trusted.</summary>
    public static ValueFlow OfFields(IReadOnlyDictionary<int, ValueFlow> fields) => fields.Count == 0 ? Trusted : new ValueFlow(OriginSet.Empty, fields);

    /// <summary>What an input or field of this declaration holds, going by trust alone.</summary>
    /// <param name="path">The names down to it, with dots.</param>
    /// <param name="declaration">What the template declares.</param>
    /// <param name="other">Another declaration of the same name that is to hold too; null for none.</param>
    public static ValueFlow Declared(string path, FieldDeclaration declaration, FieldDeclaration? other = null)
    {
        if (!TextCarrier.CanHoldText(declaration.Type))
        {
            return Trusted;
        }

        if (declaration.Trust == Trust.Untrusted || other?.Trust == Trust.Untrusted)
        {
            return Of(OriginSet.Of(path));
        }

        PromptType type = TextCarrier.WithoutLists(declaration.Type);
        PromptType? otherType = other is null ? null : TextCarrier.WithoutLists(other.Type);
        Dictionary<int, ValueFlow>? fields = null;
        for (int i = 0; i < type.Fields.Count; i++)
        {
            FieldDeclaration field = type.Fields[i];
            int same = otherType?.IndexOfField(field.Name) ?? -1;
            ValueFlow flow = Declared(path + "." + field.Name, field, same < 0 ? null : otherType!.Fields[same]);
            if (!flow.IsTrusted)
            {
                (fields ??= []).Add(i, flow);
            }
        }

        return fields is null ? Trusted : OfFields(fields);
    }

    /// <summary>What a field holds.</summary>
    public ValueFlow Field(int position) => _fields.TryGetValue(position, out ValueFlow? field) ? field.With(Whole) : Of(Whole);

    /// <summary>The origins of all texts in it, of the fields too.</summary>
    public OriginSet All()
    {
        OriginSet all = Whole;
        foreach (ValueFlow field in _fields.Count == 0 ? [] : _fields.Values)
        {
            all = all.Union(field.All());
        }

        return all;
    }

    /// <summary>A value that is either.</summary>
    public ValueFlow Union(ValueFlow other)
    {
        if (other.IsTrusted || ReferenceEquals(this, other))
        {
            return this;
        }

        if (IsTrusted)
        {
            return other;
        }

        OriginSet whole = Whole.Union(other.Whole);
        if (_fields.Count + other._fields.Count == 0)
        {
            return new ValueFlow(whole, NoFields);
        }

        var fields = new Dictionary<int, ValueFlow>();
        foreach (KeyValuePair<int, ValueFlow> field in _fields)
        {
            fields[field.Key] = field.Value;
        }

        foreach (KeyValuePair<int, ValueFlow> field in other._fields)
        {
            fields[field.Key] = fields.TryGetValue(field.Key, out ValueFlow? known) ? known.Union(field.Value) : field.Value;
        }

        return new ValueFlow(whole, fields);
    }

    /// <summary>Whether <paramref name="other"/> brings no input that is not known here at the same place.</summary>
    public bool Covers(ValueFlow other)
    {
        if (!Whole.Covers(other.Whole))
        {
            return false;
        }

        foreach (KeyValuePair<int, ValueFlow> field in other._fields)
        {
            if (!Field(field.Key).Covers(field.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same value one step further.</summary>
    public ValueFlow Then(RouteStep step)
    {
        if (IsTrusted)
        {
            return this;
        }

        if (_fields.Count == 0)
        {
            return new ValueFlow(Whole.Then(step), NoFields);
        }

        var fields = new Dictionary<int, ValueFlow>();
        foreach (KeyValuePair<int, ValueFlow> field in _fields)
        {
            fields[field.Key] = field.Value.Then(step);
        }

        return new ValueFlow(Whole.Then(step), fields);
    }

    private ValueFlow With(OriginSet origins) => origins.IsEmpty ? this : new ValueFlow(Whole.Union(origins), _fields);
}
