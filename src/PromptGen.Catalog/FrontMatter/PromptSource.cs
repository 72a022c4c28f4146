using System;
using System.Collections.Generic;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;
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
    // What an earlier run knew of the file, and its bytes; null of a file that was read in this one.
    private readonly SourceFacts? _facts;
    private readonly byte[]? _bytes;

    // Of a known file made when somebody asks. Two threads may make the same one.
    private Content? _content;
    private IReadOnlyList<IncludeReference>? _includes;

    /// <summary>Puts a read file together.</summary>
    /// <param name="id">The prompt it belongs to.</param>
    /// <param name="version">The released version it is; null for a draft.</param>
    /// <param name="path">The file's path as given by whoever read it.</param>
    /// <param name="source">The whole file, normalised; spans of findings count in it.</param>
    /// <param name="header">What the front matter says.</param>
    /// <param name="bodyStart">Offset of the first character of the template body.</param>
    /// <param name="digest">The digest of <paramref name="source"/>, for who knows it already.</param>
    public PromptSource(PromptId id, PromptVersion? version, string path, SourceText source, PromptHeader header, int bodyStart, Digest? digest = null)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Version = version;
        Path = path ?? throw new ArgumentNullException(nameof(path));
        _content = new Content(source ?? throw new ArgumentNullException(nameof(source)), header ?? throw new ArgumentNullException(nameof(header)), bodyStart);
        Digest = digest ?? Digest.Of(source);
    }

    private PromptSource(PromptId id, PromptVersion? version, string path, Digest digest, SourceFacts facts, byte[] bytes)
    {
        Id = id;
        Version = version;
        Path = path;
        Digest = digest;
        HasFreeNames = facts.HasFreeNames;
        _facts = facts;
        _includes = facts.Includes;
        _bytes = bytes;
    }

    /// <summary>A file in which an earlier run, reading the same bytes by the same rules, found nothing wrong: it is read again only when somebody asks for more than the facts.</summary>
    /// <param name="id">The prompt it belongs to.</param>
    /// <param name="version">The released version it is; null for a draft.</param>
    /// <param name="path">The file's path as given by whoever read it.</param>
    /// <param name="digest">The digest of its normalised text.</param>
    /// <param name="facts">What is known of it.</param>
    /// <param name="bytes">Its whole content.</param>
    internal static PromptSource Known(PromptId id, PromptVersion? version, string path, Digest digest, SourceFacts facts, byte[] bytes) => new(id, version, path, digest, facts, bytes);

    /// <summary>The same file, of which only the facts stay at hand: for who has looked at everything else, so that ten thousand of them take little room.</summary>
    /// <param name="bytes">Its whole content.</param>
    internal PromptSource LetGo(byte[] bytes) => Known(Id, Version, Path, Digest, Facts, bytes);

    /// <summary>The prompt it belongs to.</summary>
    public PromptId Id { get; }

    /// <summary>The released version it is; null for a draft.</summary>
    public PromptVersion? Version { get; }

    /// <summary>The file's path as given by whoever read it.</summary>
    public string Path { get; }

    /// <summary>The whole file, normalised.</summary>
    public SourceText Source => Read.Source;

    /// <summary>The digest of <see cref="Source"/>.</summary>
    public Digest Digest { get; }

    /// <summary>What the front matter says.</summary>
    public PromptHeader Header => Read.Header;

    /// <summary>Offset of the first character of the template body in <see cref="Source"/>.</summary>
    public int BodyStart => Read.BodyStart;

    /// <summary>The declared <c>kind</c>, as in <see cref="Header"/>.</summary>
    public PromptKind? DeclaredKind => _facts is null ? Header.DeclaredKind : _facts.DeclaredKind;

    /// <summary>The closure of a released version, as in <see cref="Header"/>; null in a draft, which has none.</summary>
    public ValueList<IncludePin>? Pins => _facts is null ? Header.Includes : _facts.Pins;

    /// <summary>Where each entry of <see cref="Pins"/> stands.</summary>
    public ValueList<TextSpan> PinSpans => _facts is null ? Header.IncludeSpans : _facts.PinSpans;

    /// <summary>Whether the names of its inputs are known to be free of conflicts.</summary>
    internal bool HasFreeNames { get; set; }

    /// <summary>What the next run need not read again.</summary>
    internal SourceFacts Facts => new(DeclaredKind, Pins, PinSpans, _includes, HasFreeNames);

    /// <summary>Whether <see cref="Facts"/> are those of an earlier run.</summary>
    internal bool KnowsNothingNew => _facts is not null && ReferenceEquals(_includes, _facts.Includes) && HasFreeNames == _facts.HasFreeNames;

    private Content Read => _content ??= ReadAgain();

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

    private Content ReadAgain() => PromptFileReader.Read(Id, Version, Path, PromptBytes.Decode(Path, _bytes!).Value!, Digest).Value!._content!;

    /// <summary>What is read of a file's text.</summary>
    private sealed record Content(SourceText Source, PromptHeader Header, int BodyStart);
}
