using System;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Diagnostics;

/// <summary>A place in a file that was read, kept for findings that only a look at other files can make.</summary>
/// <param name="Span">The characters of the normalised source.</param>
/// <param name="Start">Line and column where they start.</param>
/// <param name="End">Line and column just behind their end.</param>
public readonly record struct SourcePlace(TextSpan Span, LinePosition Start, LinePosition End)
{
    /// <summary>The place of a span in its source.</summary>
    public static SourcePlace Of(SourceText source, TextSpan span) =>
        new(span, (source ?? throw new ArgumentNullException(nameof(source))).GetPosition(span.Start), source.GetPosition(span.End));
}
