using PromptGen.Templates.Text;

namespace PromptGen.Templates.Diagnostics;

/// <summary>How much a finding matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>A suggestion.</summary>
    Info,

    /// <summary>Probably a mistake; the output is still defined.</summary>
    Warning,

    /// <summary>The source has no meaning; nothing is emitted for it.</summary>
    Error,
}

/// <summary>One finding at one place of one source, in words a person can act on.</summary>
/// <param name="Code">The stable id, for example <c>PG2001</c>; each has a page under docs/diagnostics.</param>
/// <param name="Severity">Whether the source can still be used.</param>
/// <param name="Span">The exact characters it is about.</param>
/// <param name="Message">One sentence without a final period that says what is wrong and what to do.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, TextSpan Span, string Message)
{
    /// <summary>
    /// The name that was probably meant, which the message asks for: it can stand where the name at <see cref="Span"/> does
    /// (within its quotes, if it has some). Null when nothing is near.
    /// </summary>
    public string? Suggestion { get; init; }
}
