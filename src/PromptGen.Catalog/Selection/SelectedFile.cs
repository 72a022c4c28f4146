using PromptGen.Catalog.Catalogues;

namespace PromptGen.Catalog.Selection;

/// <summary>A file of a catalogue that an application compiles, or that says what it compiles.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Root">The catalogue folder that holds it.</param>
/// <param name="RelativePath">Its path in that folder, with <c>/</c>.</param>
/// <param name="Text">Its normalised text; null when it was not read, or cannot be.</param>
public sealed record SelectedFile(FileRole Role, string Root, string RelativePath, string? Text = null)
{
    /// <summary>The file, as the file system knows it.</summary>
    public string Path => System.IO.Path.Combine(Root, RelativePath.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>Whether it is a version or a manifest: what nobody edits, and what the compiler may be given among others.</summary>
    public bool IsReleased => Role is FileRole.Version or FileRole.Manifest;
}
