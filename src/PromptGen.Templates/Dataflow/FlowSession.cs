namespace PromptGen.Templates.Dataflow;

/// <summary>What the walk over a template shares with the walks over the partials that it includes.</summary>
internal sealed class FlowSession
{
    private const int MostSteps = 1_000_000;

    private int _steps;

    /// <summary>Starts a walk.</summary>
    /// <param name="coarse">
    /// What every variable is taken to hold, so that no walk is needed to learn it; null to follow each of them.
    /// </param>
    public FlowSession(OriginSet? coarse) => Coarse = coarse;

    /// <summary>What every variable is taken to hold; null when each is followed.</summary>
    public OriginSet? Coarse { get; }

    /// <summary>The origins of what the innermost capture has been given so far; null outside of captures.</summary>
    public OriginSet? Captured { get; set; }

    /// <summary>Whether the walk has become too long; what it found is then incomplete.</summary>
    public bool IsExhausted => Coarse is null && _steps > MostSteps;

    /// <summary>Counts a look at a node.</summary>
    public void Step() => _steps++;
}
