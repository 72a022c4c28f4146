namespace PromptGen.Repository.Commits;

/// <summary>A file that never changes once it is there: an artefact, a file of pointers, a version of a role.</summary>
/// <param name="Path">Its path in the repository, with <c>/</c>.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record ContentFile(string Path, byte[] Bytes);
