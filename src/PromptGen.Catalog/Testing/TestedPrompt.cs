using PromptGen.Templates.Interpretation;

namespace PromptGen.Catalog.Testing;

/// <summary>A version or draft that cases run with.</summary>
/// <param name="Label">What reports call it: <c>draft</c>, or its version.</param>
/// <param name="Path">Its file.</param>
/// <param name="Program">It, ready to render.</param>
public sealed record TestedPrompt(string Label, string Path, TemplateProgram Program);
