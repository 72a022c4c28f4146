using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Cli.Evaluation;
using PromptGen.Cli.Input;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Json;

namespace PromptGen.Cli.Rendering;

/// <summary>What a person gives to a rendering: a file of data, single values on top of it, and a history.</summary>
internal static class RenderInputs
{
    /// <summary>The arguments; null, and at least one problem, when something does not fit.</summary>
    /// <param name="contract">What the prompt declares.</param>
    /// <param name="data">The file of data; null for none.</param>
    /// <param name="settings">Single values, each of which wins over the file.</param>
    /// <param name="problems">Takes the lines that say what is wrong.</param>
    public static JsonPromptArguments? Read(PromptContract contract, FileInfo? data, IReadOnlyList<InputSetting> settings, List<string> problems)
    {
        var findings = new List<CatalogueDiagnostic>();
        DataFile? file = data is null ? null : DataFile.Read(data.ToString(), findings);
        if (file is { Root.ValueKind: not JsonValueKind.Object })
        {
            findings.Add(file.Find("$", $"the data are {JsonRecord.Name(file.Root.ValueKind)}; expected an object with one member per input"));
        }

        if (findings.Count > 0)
        {
            problems.AddRange(findings.Select(f => f.ToString()));
            return null;
        }

        JsonObject values = file is null ? [] : JsonObject.Create(file.Root)!;
        foreach (InputSetting setting in settings)
        {
            if (setting.Apply(values, contract) is { } problem)
            {
                problems.Add(OfSetting(setting, problem));
            }
        }

        if (problems.Count > 0)
        {
            return null;
        }

        using JsonDocument all = JsonDocument.Parse(values.ToJsonString());
        JsonPromptArguments? arguments = JsonPromptArguments.Parse(contract, all.RootElement, out IReadOnlyList<JsonInputError> errors);
        problems.AddRange(errors.Select(e => Locate(e, file, settings)));
        return arguments;
    }

    /// <summary>The messages of a history; null, and at least one problem, when the file holds something else.</summary>
    public static IReadOnlyList<PromptMessage>? ReadHistory(FileInfo file, List<string> problems)
    {
        var findings = new List<CatalogueDiagnostic>();
        if (DataFile.Read(file.ToString(), findings) is { } read)
        {
            var messages = new List<PromptMessage>();
            ReadMessages(read, messages, findings);
            if (findings.Count == 0)
            {
                return messages;
            }
        }

        problems.AddRange(findings.Select(f => f.ToString()));
        return null;
    }

    private static void ReadMessages(DataFile file, List<PromptMessage> messages, List<CatalogueDiagnostic> findings)
    {
        if (file.Root.ValueKind != JsonValueKind.Array)
        {
            findings.Add(file.Find("$", "a history is a list of {\"role\": ..., \"text\": ...}"));
            return;
        }

        int index = 0;
        foreach (JsonElement element in file.Root.EnumerateArray())
        {
            string place = FormattableString.Invariant($"$[{index++}]");
            var wrong = new List<string>();
            if (element.ValueKind != JsonValueKind.Object)
            {
                wrong.Add($"a message is an object with 'role' and 'text', not {JsonRecord.Name(element.ValueKind)}");
            }
            else
            {
                var record = new JsonRecord(element, "", wrong, "role", "text");
                string name = record.RequiredText("role");
                string text = record.RequiredText("text");
                if (Enum.GetValues<MessageRole>().Cast<MessageRole?>().FirstOrDefault(r => EvaluationCaseReader.RoleName(r!.Value) == name) is { } role)
                {
                    messages.Add(new PromptMessage(role, text));
                }
                else if (name.Length > 0)
                {
                    wrong.Add($"there is no role '{name}'; there are {string.Join(", ", Enum.GetValues<MessageRole>().Select(EvaluationCaseReader.RoleName))}");
                }
            }

            findings.AddRange(wrong.Select(w => file.Find(place, w)));
        }
    }

    // A value that is missing everywhere is missing in the file, when there is one.
    private static string Locate(JsonInputError error, DataFile? file, IReadOnlyList<InputSetting> settings)
    {
        InputSetting? setting = settings.LastOrDefault(s => IsAbout(error.Path, "$." + s.Name));
        if (setting is not null)
        {
            return OfSetting(setting, error.Message);
        }

        string name = error.Path.StartsWith("$.", StringComparison.Ordinal) ? error.Path[2..] : error.Path;
        return file?.Find(error.Path, $"{name}: {error.Message}").ToString() ?? $"error {ToolCodes.BadData}: {name}: {error.Message}; give it with --set {name}=VALUE or in a file with --data FILE";
    }

    // A finding about a field that was set, about what was set with it, or about an object that was only made for it.
    private static bool IsAbout(string place, string set) =>
        place == set
        || place.StartsWith(set + ".", StringComparison.Ordinal)
        || place.StartsWith(set + "[", StringComparison.Ordinal)
        || (place != "$" && set.StartsWith(place + ".", StringComparison.Ordinal));

    private static string OfSetting(InputSetting setting, string message) => $"--set {setting.Name}: error {ToolCodes.BadData}: {message}";
}
