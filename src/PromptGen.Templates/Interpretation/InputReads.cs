using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Interpretation.Nodes;

namespace PromptGen.Templates.Interpretation;

/// <summary>
/// Which inputs a program reads, and how often. One that is read at one place outside of loops is asked for there; the others are
/// asked for at the beginning of a rendering and kept, so that a caller is asked for none of them twice.
/// </summary>
internal sealed class InputReads
{
    private readonly IReadOnlyList<InputSymbol> _inputs;
    private readonly List<InputNode>?[] _nodes;
    private readonly bool[] _isReadInLoop;
    private int _loops;

    /// <param name="inputs">The inputs of the prompt, by slot.</param>
    internal InputReads(IReadOnlyList<InputSymbol> inputs)
    {
        _inputs = inputs;
        _nodes = new List<InputNode>?[inputs.Count];
        _isReadInLoop = new bool[inputs.Count];
    }

    /// <summary>What is compiled now runs more than once.</summary>
    internal void EnterLoop() => _loops++;

    internal void LeaveLoop() => _loops--;

    /// <summary>A node that reads an input.</summary>
    internal InputNode Read(int slot, RenderPlace place)
    {
        var node = new InputNode(slot, Constants.FromDefault(_inputs[slot].Declaration), place);
        (_nodes[slot] ??= []).Add(node);
        _isReadInLoop[slot] |= _loops > 0;
        return node;
    }

    /// <summary>Settles where each input is asked for; gives one node of each that is asked for at the beginning.</summary>
    /// <param name="layout">Gives out places for those.</param>
    internal InputNode[] Finish(ProgramLayout layout)
    {
        var first = new List<InputNode>();
        for (int slot = 0; slot < _nodes.Length; slot++)
        {
            if (_nodes[slot] is not { } nodes)
            {
                continue;
            }

            if (nodes.Count > 1 || _isReadInLoop[slot])
            {
                int place = layout.TakeValues(1);
                nodes.ForEach(n => n.ValuePlace = place);
                first.Add(nodes[0]);
            }
        }

        return first.ToArray();
    }
}
