using System;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Artefacts;

/// <summary>A template without the front matter that stood above it.</summary>
/// <param name="Line">The line of the version's file in which it begins, from 1: places in the template are then those of the file.</param>
/// <param name="Text">Its normalised text.</param>
public sealed record ArtefactBody(int Line, string Text)
{
    /// <summary>Offset of the template in <see cref="ToSource"/>.</summary>
    public int Start => Line - 1;

    /// <summary>Cuts the template out of a version's file.</summary>
    /// <param name="source">The whole file, normalised.</param>
    /// <param name="start">Offset of the template.</param>
    public static ArtefactBody Of(SourceText source, int start) =>
        new((source ?? throw new ArgumentNullException(nameof(source))).GetPosition(start).Line, source.Text.Substring(start));

    /// <summary>The template with an empty line for each that stood above it.</summary>
    public SourceText ToSource() => SourceText.From(new string('\n', Start) + Text);
}
