#if NET8_0_OR_GREATER
namespace PromptGen.Templates.Json;

/// <summary>What is wrong with one place of JSON data.</summary>
/// <param name="Path">The place as a JSON path: <c>$.tickets[2].subject</c>.</param>
/// <param name="Message">One sentence without a final period that says what is wrong and what is expected.</param>
public sealed record JsonInputError(string Path, string Message)
{
    /// <summary>Path and message with a colon.</summary>
    public override string ToString() => Path + ": " + Message;
}
#endif
