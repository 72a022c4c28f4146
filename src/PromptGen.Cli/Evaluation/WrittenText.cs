using System;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Evaluation;

/// <summary>
/// What a case's template must not hold. A prompt file's line breaks are normalised when it is read; a template that stands in
/// JSON was written character by character, and nobody may find other characters in its rendering.
/// </summary>
internal static class WrittenText
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Why a template is refused; null when it is not.</summary>
    /// <param name="template">The template as given.</param>
    /// <param name="partial">The partial whose body it is; null for the case itself.</param>
    public static EvaluationError? Explain(string template, string? partial = null)
    {
        if (template.Length > 0 && template[0] == ByteOrderMark)
        {
            return new EvaluationError(ToolCodes.BadRecord, 1, 1, "the template begins with a byte order mark, which a prompt file does not keep; write {{ \"\\uFEFF\" }}", partial);
        }

        int at = template.IndexOf('\r', StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        LinePosition place = SourceText.From(template[..at]).GetPosition(at);
        return new EvaluationError(
            ToolCodes.BadRecord,
            place.Line,
            place.Column,
            "the template holds a carriage return, which a prompt file does not keep: its line breaks are \\n; write {{ \"\\r\" }} where the text needs one",
            partial);
    }
}
