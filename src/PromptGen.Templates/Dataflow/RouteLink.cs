namespace PromptGen.Templates.Dataflow;

/// <summary>A step of a route and the steps before it, which other routes may share.</summary>
/// <param name="Step">The step.</param>
/// <param name="Before">What comes before it; null at the start.</param>
internal sealed record RouteLink(RouteStep Step, RouteLink? Before);
