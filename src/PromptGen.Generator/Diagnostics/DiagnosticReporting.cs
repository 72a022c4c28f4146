using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PromptGen.Catalog.Diagnostics;
using LinePosition = Microsoft.CodeAnalysis.Text.LinePosition;
using TemplateSeverity = PromptGen.Templates.Diagnostics.DiagnosticSeverity;

namespace PromptGen.Generator.Diagnostics;

/// <summary>Turns findings into the compiler's diagnostics, at the last moment: a location is nothing to keep in a model.</summary>
internal static class DiagnosticReporting
{
    /// <summary>
    /// A finding in a catalogue file. Lines and columns are those of the file as it is on disk, whatever its line breaks are; the span counts in its normalised source.
    /// </summary>
    public static Diagnostic ToDiagnostic(this CatalogueDiagnostic finding)
    {
        var span = new TextSpan(finding.Diagnostic.Span.Start, finding.Diagnostic.Span.Length);
        var lines = new LinePositionSpan(Convert(finding.Start), Convert(finding.End));
        return Create(finding.Diagnostic.Code, finding.Diagnostic.Severity, Location.Create(finding.Path, span, lines), finding.Diagnostic.Message);
    }

    /// <summary>An error about the project as a whole, at the beginning of its file.</summary>
    public static Diagnostic OfProject(string path, string code, string message) =>
        Create(code, TemplateSeverity.Error, path.Length == 0 ? Location.None : Location.Create(path, default, default), message);

    private static Diagnostic Create(string code, TemplateSeverity severity, Location location, string message) =>
        Diagnostic.Create(Rules.Find(code), location, Rules.Convert(severity), additionalLocations: null, properties: null, message);

    private static LinePosition Convert(Templates.Text.LinePosition position) => new(position.Line - 1, position.Column - 1);
}
