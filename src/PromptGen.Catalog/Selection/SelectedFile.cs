using PromptGen.Catalog.Catalogues;

namespace PromptGen.Catalog.Selection;

/// <summary>A file of a catalogue that an application compiles, or that says what it compiles.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Root">The catalogue folder that holds it.</param>
/// <param name="RelativePath">Its path in that folder, with <c>/</c>.</param>
public sealed record SelectedFile(FileRole Role, string Root, string RelativePath);
