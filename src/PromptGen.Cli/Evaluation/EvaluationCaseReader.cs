using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Input;

namespace PromptGen.Cli.Evaluation;

/// <summary>Reads a case from a line of a batch.</summary>
internal static class EvaluationCaseReader
{
    /// <summary>Reads a case; with a problem it must not be evaluated, but its id serves to report it.</summary>
    /// <param name="element">The line's object; the case keeps parts of it, so its document must outlive the case.</param>
    /// <param name="problems">Takes what is wrong, in words.</param>
    public static EvaluationCase Read(JsonElement element, List<string> problems)
    {
        var record = new JsonRecord(element, "", problems, "id", "template", "data", "inputs", "partials", "history");
        return new EvaluationCase
        {
            Id = record.RequiredText("id"),
            Template = record.RequiredText("template"),
            Data = record.Optional("data", JsonValueKind.Object) ?? NoData,
            Inputs = record.Optional("inputs", JsonValueKind.Object),
            Partials = record.Optional("partials", JsonValueKind.Object) is { } partials ? ReadPartials(partials, problems) : [],
            History = record.Optional("history", JsonValueKind.Array) is { } ? ReadHistory(record, problems) : null,
        };
    }

    private static JsonElement NoData { get; } = JsonDocument.Parse("{}").RootElement;

    private static List<EvaluationPartial> ReadPartials(JsonElement partials, List<string> problems)
    {
        var read = new List<EvaluationPartial>();
        foreach (JsonProperty property in partials.EnumerateObject())
        {
            string where = "partials." + property.Name;
            if (property.Value.ValueKind != JsonValueKind.Object)
            {
                problems.Add($"'{where}' is {JsonRecord.Name(property.Value.ValueKind)}, not an object");
                continue;
            }

            var record = new JsonRecord(property.Value, where, problems, "template", "inputs");
            read.Add(new EvaluationPartial(property.Name, record.RequiredText("template"), record.Optional("inputs", JsonValueKind.Object)));
        }

        return read;
    }

    private static List<PromptMessage> ReadHistory(JsonRecord record, List<string> problems)
    {
        var messages = new List<PromptMessage>();
        foreach ((JsonElement element, string where) in record.Objects("history"))
        {
            var message = new JsonRecord(element, where, problems, "role", "text");
            string role = message.RequiredText("role");
            string text = message.RequiredText("text");
            MessageRole? known = Roles.Where(r => RoleName(r) == role).Select(r => (MessageRole?)r).FirstOrDefault();
            if (known is null && role.Length > 0)
            {
                problems.Add($"'{where}.role' is '{role}'; there are {string.Join(", ", Roles.Select(RoleName))}");
            }

            messages.Add(new PromptMessage(known ?? MessageRole.User, text));
        }

        return messages;
    }

    private static MessageRole[] Roles { get; } = Enum.GetValues<MessageRole>();

    /// <summary>A role as templates and JSON spell it.</summary>
    public static string RoleName(MessageRole role) => role.ToString().ToLowerInvariant();
}
