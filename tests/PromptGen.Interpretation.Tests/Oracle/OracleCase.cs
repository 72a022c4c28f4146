namespace PromptGen.Interpretation.Tests.Oracle;

/// <summary>A template with what Scriban itself made of it.</summary>
/// <param name="Id">Its name in the recording.</param>
/// <param name="Template">The template.</param>
/// <param name="Data">Which of the recording's data it was given.</param>
/// <param name="Output">What Scriban wrote; null when it refused.</param>
public sealed record OracleCase(string Id, string Template, int Data, string? Output);
