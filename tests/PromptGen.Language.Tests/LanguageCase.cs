namespace PromptGen.Language.Tests;

/// <summary>
/// A template whose output is known from somewhere else: Scriban's documentation, its tests, or a recorded run of it.
/// </summary>
/// <param name="Row">The row of a table in docs that it stands for.</param>
/// <param name="Template">The template body.</param>
/// <param name="Expected">The exact output.</param>
/// <param name="Data">The data as JSON; types are inferred from it where <paramref name="Inputs"/> is null.</param>
/// <param name="Inputs">The declared inputs as JSON, or null.</param>
public sealed record LanguageCase(string Row, string Template, string Expected, string Data = "{}", string? Inputs = null);
