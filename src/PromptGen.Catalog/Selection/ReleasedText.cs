using PromptGen.Catalog.Catalogues;

namespace PromptGen.Catalog.Selection;

/// <summary>A released version or a manifest with its text, as it is handed to a compiler among others.</summary>
/// <param name="Root">The catalogue folder that holds the file, with a separator at its end.</param>
/// <param name="RelativePath">Its path in that folder, with <c>/</c>.</param>
/// <param name="Text">Its normalised text.</param>
public sealed record ReleasedText(string Root, string RelativePath, string Text)
{
    /// <summary>What the file is for: <see cref="FileRole.Version"/> or <see cref="FileRole.Manifest"/>, as its place says.</summary>
    public FileRole Role => CataloguePath.Parse(RelativePath).Role;
}
