using System;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Diagnostics;

/// <summary>A finding in a file of the catalogue.</summary>
/// <param name="Path">The file, as given by whoever read it; a folder for findings about a missing file.</param>
/// <param name="Diagnostic">The finding; its span counts in the file's normalised source.</param>
/// <param name="Start">Line and column where it starts.</param>
/// <param name="End">Line and column just behind its end.</param>
public sealed record CatalogueDiagnostic(string Path, Diagnostic Diagnostic, LinePosition Start, LinePosition End)
{
    /// <summary>Locates a finding in the source it is about.</summary>
    public static CatalogueDiagnostic In(string path, SourceText source, Diagnostic diagnostic) =>
        new(path, diagnostic, source.GetPosition(diagnostic.Span.Start), source.GetPosition(diagnostic.Span.End));

    /// <summary>Locates everything that was found in one source.</summary>
    public static ValueList<CatalogueDiagnostic> AllIn(string path, SourceText source, DiagnosticBag found) =>
        (found ?? throw new ArgumentNullException(nameof(found))).Items.Count == 0
            ? ValueList<CatalogueDiagnostic>.Empty
            : new ValueList<CatalogueDiagnostic>(found.Items.Select(d => In(path, source, d)));

    /// <summary>A finding at a place that was kept when its file was read.</summary>
    public static CatalogueDiagnostic At(string path, SourcePlace place, string code, DiagnosticSeverity severity, string message) =>
        new(path, new Diagnostic(code, severity, place.Span, message), place.Start, place.End);

    /// <summary>A finding about a file as a whole.</summary>
    public static CatalogueDiagnostic OfFile(string path, string code, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(path, new Diagnostic(code, severity, default, message), new LinePosition(1, 1), new LinePosition(1, 1));

    /// <summary><c>path(line,column): error CODE: message</c>, the form that build logs and editors recognise.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Path}({Start.Line},{Start.Column}): {SeverityName.Of(Diagnostic.Severity)} {Diagnostic.Code}: {Diagnostic.Message}");
}
