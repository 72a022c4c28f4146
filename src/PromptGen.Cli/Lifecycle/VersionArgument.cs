using PromptGen.Catalog.Identity;

namespace PromptGen.Cli.Lifecycle;

/// <summary>A released version on the command line: <c>ID@VERSION</c>.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Version">Its version.</param>
internal sealed record VersionArgument(PromptId Id, PromptVersion Version)
{
    /// <summary>Reads an argument; null, with the reason, when it is none.</summary>
    public static VersionArgument? Read(string text, out string? problem)
    {
        string[] parts = text.Split('@', 2);
        problem = PromptId.Explain(parts[0]);
        if (problem is not null)
        {
            return null;
        }

        if (parts.Length == 1)
        {
            problem = $"'{text}' names no version; write it behind the prompt, as in '{text}@1.2.0'";
            return null;
        }

        if (PromptVersion.TryParse(parts[1]) is not { Build.Length: 0 } version)
        {
            problem = $"'{parts[1]}' in '{text}' is no released version; write one as in '{parts[0]}@1.2.0'";
            return null;
        }

        return new VersionArgument(PromptId.TryParse(parts[0])!, version);
    }
}
