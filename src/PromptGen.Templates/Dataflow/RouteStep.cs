namespace PromptGen.Templates.Dataflow;

/// <summary>A step of the way from an input to where its text is written: from here on another name stands for it.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Name">The name that stands for it now: of a variable, a loop variable or a partial's input.</param>
/// <param name="Partial">The id of the partial whose input it is; null for every other kind.</param>
public sealed record RouteStep(RouteStepKind Kind, string Name, string? Partial = null);

/// <summary>The ways in which a text gets another name.</summary>
public enum RouteStepKind
{
    /// <summary>It is assigned to a variable, alone or as part of a value.</summary>
    Assignment,

    /// <summary>It is written within a capture.</summary>
    Capture,

    /// <summary>A loop goes over the list that holds it.</summary>
    Loop,

    /// <summary>It is given to a partial.</summary>
    Include,
}
