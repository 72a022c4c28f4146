using PromptGen.Catalog.Identity;

namespace PromptGen.Catalog.Naming;

/// <summary>An id that cannot have the C# name that it would get.</summary>
/// <param name="Id">The id.</param>
/// <param name="Code">The code of the finding.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record IdNameProblem(PromptId Id, string Code, string Message);
