using PromptGen.Catalog.Identity;
using PromptGen.Requests;

namespace PromptGen.Cli.Pinning;

/// <summary>A prompt on the command line, with what is asked for of it: <c>ID</c> or <c>ID@SPEC</c>.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Request">What is asked for; null when that is left open.</param>
internal sealed record PinArgument(PromptId Id, PinRequest? Request)
{
    /// <summary>Reads an argument; null, with the reason, when it is none.</summary>
    public static PinArgument? Read(string text, out string? problem)
    {
        string[] parts = text.Split('@', 2);
        problem = PromptId.Explain(parts[0]);
        if (problem is not null)
        {
            return null;
        }

        PinRequest? request = parts.Length == 1 ? null : PinRequest.TryParse(parts[1]);
        if (parts.Length == 2 && request is null)
        {
            problem = $"'{parts[1]}' in '{text}' is nothing that can be pinned; {PinRequest.Forms}";
            return null;
        }

        return new PinArgument(PromptId.TryParse(parts[0])!, request);
    }
}
