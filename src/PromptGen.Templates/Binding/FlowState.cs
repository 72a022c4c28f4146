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

    // Never added to.
    private static readonly Dictionary<string, VariableState> NoVariables = [];
    private static readonly HashSet<string> NoFacts = [];

    // Null for none: most templates assign nothing, and a state is copied at each branch.
    private Dictionary<string, VariableState>? _variables;
    private HashSet<string>? _present;

    /// <summary>The state at the start of a template.</summary>
    public FlowState()
        : this(null, null, isReachable: true)
    {
    }

    private FlowState(Dictionary<string, VariableState>? variables, HashSet<string>? present, bool isReachable)
    {
        _variables = variables is null || variables.Count == 0 ? null : new Dictionary<string, VariableState>(variables, StringComparer.Ordinal);
        _present = present is null || present.Count == 0 ? null : new HashSet<string>(present, StringComparer.Ordinal);
        IsReachable = isReachable;
    }

    /// <summary>Whether a rendering can come here; false behind <c>break</c> and <c>continue</c>.</summary>
    public bool IsReachable { get; private set; }

    /// <summary>The names of all assigned variables.</summary>
    public IEnumerable<string> Variables => _variables is null ? [] : _variables.Keys;

    private Dictionary<string, VariableState> Entries => _variables ?? NoVariables;

    private HashSet<string> Facts => _present ?? NoFacts;

    /// <summary>A state that can change on its own.</summary>
    public FlowState Copy() => new(_variables, _present, IsReachable);

    /// <summary>Says that a rendering never comes behind this place.</summary>
    public void Stop() => IsReachable = false;

    /// <summary>What is known about a variable; null when it is never assigned before.</summary>
    public VariableState? Find(string name) => _variables is not null && _variables.TryGetValue(name, out VariableState state) ? state : null;

    /// <summary>A variable takes a new value: whatever was known about it and its members is forgotten.</summary>
    public void Assign(string name, VariableState state)
    {
        Set(name, state);
        if (_present is not null)
        {
            string path = AccessPath.OfLocal(name);
            _present.RemoveWhere(p => p == path || p.StartsWith(path + ".", StringComparison.Ordinal));
        }
    }

    /// <summary>Whether the value at <paramref name="path"/> is known to be there.</summary>
    public bool IsPresent(string path) => _present is not null && _present.Contains(path);

    /// <summary>Says that the value at <paramref name="path"/> is there.</summary>
    public void SetPresent(string path)
    {
        _present ??= new HashSet<string>(StringComparer.Ordinal);
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

        var merged = new FlowState(_variables, other._present is null ? null : _present, isReachable: true);
        merged._present?.IntersectWith(other._present!);
        foreach (KeyValuePair<string, VariableState> variable in Entries)
        {
            if (other.Find(variable.Key) is null)
            {
                merged.Set(variable.Key, variable.Value.Merge(VariableState.Missing));
            }
        }

        foreach (KeyValuePair<string, VariableState> variable in other.Entries)
        {
            merged.Set(variable.Key, variable.Value.Merge(Find(variable.Key) ?? VariableState.Missing));
        }

        return merged;
    }

    /// <summary>Whether the same is known in <paramref name="other"/>.</summary>
    public bool IsSame(FlowState other)
    {
        if (IsReachable != other.IsReachable || Entries.Count != other.Entries.Count || !Facts.SetEquals(other.Facts))
        {
            return false;
        }

        foreach (KeyValuePair<string, VariableState> variable in Entries)
        {
            if (other.Find(variable.Key) is not { } state || !state.IsSame(variable.Value))
            {
                return false;
            }
        }

        return true;
    }

    private void Set(string name, VariableState state) => (_variables ??= new Dictionary<string, VariableState>(StringComparer.Ordinal))[name] = state;
}
