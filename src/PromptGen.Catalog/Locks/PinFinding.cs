using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Locks;

/// <summary>What is wrong with one pin, wherever it stands.</summary>
/// <param name="Code">The id of the finding.</param>
/// <param name="Severity">Whether the pin may be compiled all the same.</param>
/// <param name="Message">One sentence without a final period, with the command that mends it.</param>
public sealed record PinFinding(string Code, DiagnosticSeverity Severity, string Message);
