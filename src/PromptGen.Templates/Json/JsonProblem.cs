namespace PromptGen.Templates.Json;

/// <summary>What is wrong with one place of a JSON text.</summary>
/// <param name="Offset">The UTF-16 unit at which it stands, from 0.</param>
/// <param name="Path">The place as a JSON path: <c>$.contract.inputs[2].type</c>.</param>
/// <param name="Message">One sentence without a final period that says what is wrong and what is expected.</param>
public sealed record JsonProblem(int Offset, string Path, string Message)
{
    /// <summary>Path and message with a colon.</summary>
    public override string ToString() => Path + ": " + Message;
}
