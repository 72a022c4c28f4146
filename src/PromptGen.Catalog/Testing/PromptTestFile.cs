using System;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>A read <c>tests.yaml</c>. Equal to another when path and text are, since everything else follows from the text.</summary>
public sealed class PromptTestFile : IEquatable<PromptTestFile>
{
    // The bytes of a file that an earlier run has read; null of one that was read in this one.
    private readonly byte[]? _bytes;

    // Of a known file made when somebody asks. Two threads may make the same one.
    private Content? _content;
    private Digest? _digest;

    /// <summary>Puts a read file together.</summary>
    /// <param name="path">The file, as given by whoever read it.</param>
    /// <param name="source">Its normalised text; spans count in it.</param>
    /// <param name="cases">The cases in the order of the file.</param>
    public PromptTestFile(string path, SourceText source, ValueList<PromptTestCase> cases)
    {
        Path = path ?? throw new ArgumentNullException(nameof(path));
        _content = new Content(source ?? throw new ArgumentNullException(nameof(source)), cases ?? throw new ArgumentNullException(nameof(cases)));
    }

    private PromptTestFile(string path, Digest digest, byte[] bytes)
    {
        Path = path;
        _digest = digest;
        _bytes = bytes;
    }

    /// <summary>A file in which an earlier run, reading the same bytes by the same rules, found nothing wrong: it is read again only when somebody asks for its cases.</summary>
    /// <param name="path">The file, as given by whoever read it.</param>
    /// <param name="digest">The digest of its normalised text.</param>
    /// <param name="bytes">Its whole content.</param>
    internal static PromptTestFile Known(string path, Digest digest, byte[] bytes) => new(path, digest, bytes);

    /// <summary>The file, as given by whoever read it.</summary>
    public string Path { get; }

    /// <summary>Its normalised text.</summary>
    public SourceText Source => Read.Source;

    /// <summary>The digest of <see cref="Source"/>.</summary>
    public Digest Digest => _digest ??= Digest.Of(Source);

    /// <summary>The cases in the order of the file.</summary>
    public ValueList<PromptTestCase> Cases => Read.Cases;

    private Content Read => _content ??= TestFileReader.Read(Path, PromptBytes.Decode(Path, _bytes!).Value!).Value!._content!;

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

    /// <summary>What is read of a file's text.</summary>
    private sealed record Content(SourceText Source, ValueList<PromptTestCase> Cases);
}
