using System;
using System.Collections.Generic;

namespace PromptGen.Templates.Binding;

/// <summary>
/// What is known at one place of a template: which local variables are assigned and of which type, and which values that
/// may be missing are known to be there because a condition asked for them.
/// </summary>
internal sealed class FlowState
{
    // Enough for any template people write; more facts are only forgotten, never wrong.
    private const int MaxFacts = 64;

    private readonly Dictionary<string, VariableState> _variables;
    private readonly HashSet<string> _present;

    /// <summary>The state at the start of a template.</summary>
    public FlowState()
        : this(new Dictionary<string, VariableState>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), isReachable: true)
    {
    }

    private FlowState(Dictionary<string, VariableState> variables, HashSet<string> present, bool isReachable)
    {
        _variables = variables;
        _present = present;
        IsReachable = isReachable;
    }

    /// <summary>Whether a rendering can come here; false behind <c>break</c> and <c>continue</c>.</summary>
    public bool IsReachable { get; private set; }

    /// <summary>The names of all assigned variables.</summary>
    public IEnumerable<string> Variables => _variables.Keys;

    /// <summary>A state that can change on its own.</summary>
    public FlowState Copy() => new(new Dictionary<string, VariableState>(_variables, StringComparer.Ordinal), new HashSet<string>(_present, StringComparer.Ordinal), IsReachable);

    /// <summary>Says that a rendering never comes behind this place.</summary>
    public void Stop() => IsReachable = false;

    /// <summary>What is known about a variable; null when it is never assigned before.</summary>
    public VariableState? Find(string name) => _variables.TryGetValue(name, out VariableState state) ? state : null;

    /// <summary>A variable takes a new value: whatever was known about it and its members is forgotten.</summary>
    public void Assign(string name, VariableState state)
    {
        _variables[name] = state;
        string path = AccessPath.OfLocal(name);
        _present.RemoveWhere(p => p == path || p.StartsWith(path + ".", StringComparison.Ordinal));
    }

    /// <summary>Whether the value at <paramref name="path"/> is known to be there.</summary>
    public bool IsPresent(string path) => _present.Contains(path);

    /// <summary>Says that the value at <paramref name="path"/> is there.</summary>
    public void SetPresent(string path)
    {
        if (_present.Count < MaxFacts)
        {
            _present.Add(path);
        }
    }

    /// <summary>What is known where the ways of this state and <paramref name="other"/> meet; neither changes.</summary>
    public FlowState Merge(FlowState other)
    {
        if (!other.IsReachable)
        {
            return Copy();
        }

        if (!IsReachable)
        {
            return other.Copy();
        }

        FlowState merged = Copy();
        merged._present.IntersectWith(other._present);
        foreach (KeyValuePair<string, VariableState> variable in _variables)
        {
            if (!other._variables.ContainsKey(variable.Key))
            {
                merged._variables[variable.Key] = variable.Value.Merge(VariableState.Missing);
            }
        }

        foreach (KeyValuePair<string, VariableState> variable in other._variables)
        {
            merged._variables[variable.Key] = variable.Value.Merge(Find(variable.Key) ?? VariableState.Missing);
        }

        return merged;
    }

    /// <summary>Whether the same is known in <paramref name="other"/>.</summary>
    public bool IsSame(FlowState other)
    {
        if (IsReachable != other.IsReachable || _variables.Count != other._variables.Count || !_present.SetEquals(other._present))
        {
            return false;
        }

        foreach (KeyValuePair<string, VariableState> variable in _variables)
        {
            if (other.Find(variable.Key) is not { } state || !state.IsSame(variable.Value))
            {
                return false;
            }
        }

        return true;
    }
}
