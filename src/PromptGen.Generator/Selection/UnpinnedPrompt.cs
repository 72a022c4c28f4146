using PromptGen.Catalog.Identity;

namespace PromptGen.Generator.Selection;

/// <summary>A prompt that the catalogue holds and this project does not pin.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="IsReleased">Whether there is a version that could be pinned.</param>
internal sealed record UnpinnedPrompt(PromptId Id, bool IsReleased)
{
    /// <summary>What the compiler says of a use.</summary>
    public string Message => IsReleased
        ? $"'{Id}' is not pinned; run 'promptgen pin {Id}'"
        : $"'{Id}' has no release to pin; run 'promptgen ship {Id} --reason \"...\"'";
}
