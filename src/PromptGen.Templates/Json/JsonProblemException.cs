using System;

namespace PromptGen.Templates.Json;

/// <summary>Ends the reading of a file of ours at the first thing that is wrong with it; readers turn it into their result and let none out.</summary>
/// <param name="problem">What is wrong.</param>
public sealed class JsonProblemException(JsonProblem problem) : Exception((problem ?? throw new ArgumentNullException(nameof(problem))).ToString())
{
    /// <summary>What is wrong.</summary>
    public JsonProblem Problem { get; } = problem;
}
