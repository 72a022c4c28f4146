namespace PromptGen.Generator.Emission;

/// <summary>A text of a prompt that is data.</summary>
/// <param name="Name">The name of its string; that of its bytes ends with <c>Utf8</c>.</param>
/// <param name="Text">The text.</param>
/// <param name="IsString">Whether code reads it as a string.</param>
/// <param name="IsUtf8">Whether code reads its bytes.</param>
internal sealed record LiteralData(string Name, string Text, bool IsString, bool IsUtf8);
