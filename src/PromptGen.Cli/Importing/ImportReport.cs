using System.Collections.Generic;
using System.IO;
using PromptGen.Cli.Input;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Importing;

/// <summary>What an import did, as one JSON object.</summary>
internal static class ImportReport
{
    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="prompts">What was imported.</param>
    /// <param name="problems">Why nothing was.</param>
    public static void WriteJson(TextWriter output, IReadOnlyList<ImportedPrompt> prompts, IReadOnlyList<FileProblem> problems) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("imported");
        foreach (ImportedPrompt prompt in prompts)
        {
            json.WriteStartObject();
            json.WriteString("id", prompt.Id.Value);
            json.WriteNumber("versions", prompt.Sources.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("errors");
        foreach (FileProblem problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("path", problem.Path);
            json.WriteNumber("line", problem.Line);
            json.WriteNumber("column", problem.Column);
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
