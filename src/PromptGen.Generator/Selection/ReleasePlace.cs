using PromptGen.Catalog.Identity;

namespace PromptGen.Generator.Selection;

/// <summary>That a released file exists, and what kind it is of; no other edit to it changes that.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Version">The version; null when the file's name is none.</param>
/// <param name="Path">The file.</param>
/// <param name="IsPartial">Whether it says that the prompt is a partial.</param>
internal sealed record ReleasePlace(PromptId Id, PromptVersion? Version, string Path, bool IsPartial)
{
    /// <summary>That there is the prompt.</summary>
    public PromptPlace ToPromptPlace() => new(Id, IsReleased: true, IsPartial);
}
