using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Binding;

/// <summary>What the bindings of a template and of the partials it includes share.</summary>
internal sealed class BindingSession
{
    private readonly List<BoundPartial> _inOrder = [];

    // Null while no partial was met.
    private Dictionary<(string Id, string Version), BoundPartial?>? _partials;
    private Dictionary<BoundPartial, (int Size, int Depth)>? _costs;
    private int _steps;

    /// <summary>Starts a binding.</summary>
    public BindingSession(IPartialResolver resolver) => Resolver = resolver;

    /// <summary>Finds partials.</summary>
    public IPartialResolver Resolver { get; }

    /// <summary>The partials that are being bound, outermost first.</summary>
    public List<PartialSource> Open { get; } = [];

    /// <summary>The blocks that are being bound around the innermost partial of <see cref="Open"/>.</summary>
    public int OpenDepth { get; set; }

    /// <summary>What was found in partials.</summary>
    public List<PartialDiagnostic> Diagnostics { get; } = [];

    /// <summary>Every bound partial, one behind those it includes.</summary>
    public IReadOnlyList<BoundPartial> Partials => _inOrder;

    /// <summary>Counts one look at a node; false when there have been too many.</summary>
    public bool Step() => ++_steps <= BindingLimits.Steps;

    /// <summary>Whether the partial was met before, and what came of it (null when it has errors).</summary>
    public bool TryGetPartial(PartialSource source, out BoundPartial? partial)
    {
        partial = null;
        return _partials is not null && _partials.TryGetValue((source.Id, source.Version), out partial);
    }

    /// <summary>Keeps what came of binding a partial.</summary>
    /// <param name="source">The partial.</param>
    /// <param name="partial">Null when it has errors.</param>
    /// <param name="size">Its nodes, those of what it includes counted as often as they are included.</param>
    /// <param name="depth">Its blocks nested in one another, those of what it includes counted in.</param>
    public void AddPartial(PartialSource source, BoundPartial? partial, int size, int depth)
    {
        (_partials ??= []).Add((source.Id, source.Version), partial);
        if (partial is not null)
        {
            _inOrder.Add(partial);
            (_costs ??= []).Add(partial, (size, depth));
        }
    }

    /// <summary>The nodes of a partial and of everything it includes.</summary>
    public int SizeOf(BoundPartial partial) => _costs![partial].Size;

    /// <summary>The blocks of a partial that are nested in one another, with those of everything it includes.</summary>
    public int DepthOf(BoundPartial partial) => _costs![partial].Depth;
}
