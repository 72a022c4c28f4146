using System.Collections.Generic;

namespace PromptGen.Templates.Dataflow;

/// <summary>What is known at one place of a body: which messages may be open, and which variables hold untrusted text.</summary>
internal sealed class TrustState
{
    // Null while every variable is trusted, as in most templates.
    private Dictionary<int, ValueFlow>? _locals;

    /// <summary>A state in which every variable is trusted.</summary>
    public TrustState(OpenMessages open)
        : this(open, null)
    {
    }

    private TrustState(OpenMessages open, Dictionary<int, ValueFlow>? locals)
    {
        Open = open;
        _locals = locals;
    }

    /// <summary>The messages that may be open.</summary>
    public OpenMessages Open { get; set; }

    /// <summary>Whether a rendering can come here.</summary>
    public bool IsReachable => Open != OpenMessages.None;

    /// <summary>What a storage place holds.</summary>
    public ValueFlow this[int local]
    {
        get => _locals is not null && _locals.TryGetValue(local, out ValueFlow? flow) ? flow : ValueFlow.Trusted;
        set
        {
            if (value.IsTrusted)
            {
                _locals?.Remove(local);
            }
            else
            {
                (_locals ??= [])[local] = value;
            }
        }
    }

    /// <summary>A state that changes on its own.</summary>
    public TrustState Copy() => new(Open, _locals is { Count: > 0 } ? new Dictionary<int, ValueFlow>(_locals) : null);

    /// <summary>Adds what is known on another way to this place.</summary>
    /// <returns>Whether that brought anything new.</returns>
    public bool Join(TrustState other)
    {
        bool isNew = (Open | other.Open) != Open;
        Open |= other.Open;
        if (other._locals is null)
        {
            return isNew;
        }

        foreach (KeyValuePair<int, ValueFlow> local in other._locals)
        {
            ValueFlow known = this[local.Key];
            if (!known.Covers(local.Value))
            {
                isNew = true;
                (_locals ??= [])[local.Key] = known.Union(local.Value);
            }
        }

        return isNew;
    }
}
