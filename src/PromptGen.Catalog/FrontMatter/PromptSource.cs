using System;
using System.Collections.Generic;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>
/// One prompt file, read: who it is, its normalised source, what its front matter says and where its body begins. Equal to
/// another when identity, path and digest are, since everything else follows from the source.
/// </summary>
public sealed class PromptSource : IEquatable<PromptSource>
{
    private IReadOnlyList<IncludeReference>? _includes;

    /// <summary>Puts a read file together.</summary>
    /// <param name="id">The prompt it belongs to.</param>
    /// <param name="version">The released version it is; null for a draft.</param>
    /// <param name="path">The file's path as given by whoever read it.</param>
    /// <param name="source">The whole file, normalised; spans of findings count in it.</param>
    /// <param name="header">What the front matter says.</param>
    /// <param name="bodyStart">Offset of the first character of the template body.</param>
    public PromptSource(PromptId id, PromptVersion? version, string path, SourceText source, PromptHeader header, int bodyStart)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Version = version;
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Source = source ?? throw new ArgumentNullException(nameof(source));
        Header = header ?? throw new ArgumentNullException(nameof(header));
        BodyStart = bodyStart;
        Digest = Digest.Of(source);
    }

    /// <summary>The prompt it belongs to.</summary>
    public PromptId Id { get; }

    /// <summary>The released version it is; null for a draft.</summary>
    public PromptVersion? Version { get; }

    /// <summary>The file's path as given by whoever read it.</summary>
    public string Path { get; }

    /// <summary>The whole file, normalised.</summary>
    public SourceText Source { get; }

    /// <summary>The digest of <see cref="Source"/>.</summary>
    public Digest Digest { get; }

    /// <summary>What the front matter says.</summary>
    public PromptHeader Header { get; }

    /// <summary>Offset of the first character of the template body in <see cref="Source"/>.</summary>
    public int BodyStart { get; }

    /// <summary>The template body.</summary>
    public string Body => Source.Text.Substring(BodyStart);

    /// <summary>The tree of the body. What is wrong in it is for <see cref="Checking.PromptCheck"/> to say.</summary>
    public TemplateSyntax ParseBody() => TemplateParser.Parse(Source, BodyStart, new DiagnosticBag());

    /// <summary>The include tags of the body, in the order of the text; found once, by whoever asks first.</summary>
    public IReadOnlyList<IncludeReference> Includes => _includes ??= IncludeReference.FindAll(ParseBody());

    /// <summary><see cref="Includes"/>, for who has parsed the body already.</summary>
    internal IReadOnlyList<IncludeReference> IncludesIn(TemplateSyntax body) => _includes ??= IncludeReference.FindAll(body);

    /// <summary>Whether it is the working copy.</summary>
    public bool IsDraft => Version is null;

    /// <inheritdoc/>
    public bool Equals(PromptSource? other) =>
        other is not null && Id.Equals(other.Id) && Equals(Version, other.Version) && Path == other.Path && Digest.Equals(other.Digest);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PromptSource);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Digest.GetHashCode() * 397) ^ Id.GetHashCode());
}
