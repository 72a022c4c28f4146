using PromptGen.Templates.Diagnostics;

namespace PromptGen.Templates.Binding;

/// <summary>A finding in a partial that a template includes; its span points into the partial's own source.</summary>
/// <param name="Partial">Where it was found.</param>
/// <param name="Diagnostic">What was found.</param>
public sealed record PartialDiagnostic(PartialSource Partial, Diagnostic Diagnostic);
