using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Generator.Compiling;

/// <summary>A C# file to add to the compilation.</summary>
/// <param name="HintName">The name under which the compiler shows it.</param>
/// <param name="Code">Its text.</param>
internal sealed record SourceFile(string HintName, string Code)
{
    /// <summary>The files of some compiled prompts that have an accessor.</summary>
    /// <param name="prompts">The prompts of one shard.</param>
    /// <param name="areTogether">Whether they are in one file; otherwise each has its own.</param>
    public static IEnumerable<SourceFile> Of(IEnumerable<CompiledPrompt> prompts, bool areTogether)
    {
        if (!areTogether)
        {
            return prompts.Select(prompt => new SourceFile(prompt.HintName, prompt.Code!));
        }

        // By the least of their names, which no other file has, since each prompt is in one file.
        CompiledPrompt[] sorted = prompts.OrderBy(prompt => prompt.Id).ToArray();
        return sorted.Length switch
        {
            0 => [],
            1 => [new SourceFile(sorted[0].HintName, sorted[0].Code!)],
            _ => [new SourceFile(sorted[0].HintName, string.Join("\n", sorted.Select(prompt => prompt.Code)))],
        };
    }
}
