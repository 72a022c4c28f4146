using System.Text.Json;

namespace PromptGen.Cli.Input;

/// <summary>One line of a JSON-lines file: a JSON object, or what is wrong with the line.</summary>
/// <param name="Number">The line in the file, from 1.</param>
/// <param name="Document">The object, to be disposed of by the reader's caller; null when <paramref name="Problem"/> says why.</param>
/// <param name="Problem">What is wrong and where; null when nothing is.</param>
internal sealed record JsonLine(int Number, JsonDocument? Document, FileProblem? Problem);
