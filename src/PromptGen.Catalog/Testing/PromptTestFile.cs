using System;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>A read <c>tests.yaml</c>. Equal to another when path and text are, since everything else follows from the text.</summary>
public sealed class PromptTestFile : IEquatable<PromptTestFile>
{
    /// <summary>Puts a read file together.</summary>
    /// <param name="path">The file, as given by whoever read it.</param>
    /// <param name="source">Its normalised text; spans count in it.</param>
    /// <param name="cases">The cases in the order of the file.</param>
    public PromptTestFile(string path, SourceText source, ValueList<PromptTestCase> cases)
    {
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Source = source ?? throw new ArgumentNullException(nameof(source));
        Cases = cases ?? throw new ArgumentNullException(nameof(cases));
    }

    /// <summary>The file, as given by whoever read it.</summary>
    public string Path { get; }

    /// <summary>Its normalised text.</summary>
    public SourceText Source { get; }

    /// <summary>The cases in the order of the file.</summary>
    public ValueList<PromptTestCase> Cases { get; }

    /// <summary>An error at a place of the file.</summary>
    public CatalogueDiagnostic Error(string code, TextSpan span, string message) =>
        CatalogueDiagnostic.In(Path, Source, new Diagnostic(code, DiagnosticSeverity.Error, span, message));

    /// <summary>An error about a case, which its message begins with.</summary>
    /// <param name="case">The case.</param>
    /// <param name="label">What it ran with.</param>
    /// <param name="code">The code.</param>
    /// <param name="span">The place.</param>
    /// <param name="message">The rest of the message.</param>
    public CatalogueDiagnostic Error(PromptTestCase @case, string label, string code, TextSpan span, string message) =>
        Error(code, span, $"{Quoted.Show((@case ?? throw new ArgumentNullException(nameof(@case))).Name)} ({label}): {message}");

    /// <inheritdoc/>
    public bool Equals(PromptTestFile? other) => other is not null && Path == other.Path && Source.Text == other.Source.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PromptTestFile);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Source.Text);
}
