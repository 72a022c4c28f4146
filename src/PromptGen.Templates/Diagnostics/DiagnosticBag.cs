using System.Collections.Generic;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Diagnostics;

/// <summary>Collects findings in the order in which they are met; one place reports one code once.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];
    private HashSet<(string Code, TextSpan Span)>? _seen;

    /// <summary>Everything reported so far.</summary>
    public IReadOnlyList<Diagnostic> Items => _items;

    /// <summary>Whether an error is among them.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds an error.</summary>
    /// <param name="code">The stable id.</param>
    /// <param name="span">What it is about.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="suggestion">The name that was probably meant, see <see cref="Diagnostic.Suggestion"/>; null for none.</param>
    public void Error(string code, TextSpan span, string message, string? suggestion = null) =>
        Add(new Diagnostic(code, DiagnosticSeverity.Error, span, message) { Suggestion = suggestion });

    /// <summary>Adds a warning.</summary>
    public void Warning(string code, TextSpan span, string message) => Add(new Diagnostic(code, DiagnosticSeverity.Warning, span, message));

    /// <summary>Adds a finding unless the same code was reported at the same place before.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if ((_seen ??= []).Add((diagnostic.Code, diagnostic.Span)))
        {
            _items.Add(diagnostic);
            HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        }
    }
}
