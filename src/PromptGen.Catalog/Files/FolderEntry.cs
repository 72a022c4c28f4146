namespace PromptGen.Catalog.Files;

/// <summary>A name in a folder.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
/// <param name="IsLink">Whether it is a link to a folder.</param>
public readonly record struct FolderEntry(string Name, bool IsFolder, bool IsLink);
