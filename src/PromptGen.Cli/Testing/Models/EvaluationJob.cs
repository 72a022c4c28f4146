using PromptGen.Catalog.Testing;

namespace PromptGen.Cli.Testing.Models;

/// <summary>One question to one model, or one verdict of a judge about a rendering.</summary>
/// <param name="Tested">The case, which rendered as expected.</param>
/// <param name="Model">The model; null for a judge of the rendering alone.</param>
internal sealed record EvaluationJob(TestedCase Tested, string? Model)
{
    /// <summary>The case.</summary>
    public PromptTestCase Case => Tested.Outcome.Case;

    /// <summary>The draft or version.</summary>
    public TestSubject Subject => Tested.Subject;

    /// <summary>What it rendered.</summary>
    public RenderedCase Rendered => Tested.Outcome.Rendered!;
}
