namespace PromptGen.Binding.Tests;

/// <summary>A template, the data it was rendered with, and what Scriban gave: a text or an error.</summary>
internal sealed record OracleCase(string Id, string Template, int Data, string? Output, string? Error);
