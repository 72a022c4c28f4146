using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Json;
using PromptGen.Templates.Text;
using PromptGen.Templates.Values;
using Xunit;

namespace PromptGen.Interpretation.Tests.Oracle;

/// <summary>The recording of Scriban's own outputs: templates, the types of their inputs and the data they were given.</summary>
internal sealed class Recording
{
    private Recording(PromptContract contract, IReadOnlyList<IPromptArguments> data, IReadOnlyList<OracleCase> cases)
    {
        Contract = contract;
        Data = data;
        Cases = cases;
    }

    public PromptContract Contract { get; }

    public IReadOnlyList<IPromptArguments> Data { get; }

    public IReadOnlyList<OracleCase> Cases { get; }

    /// <summary>Reads the recording, or skips the test where it is not there.</summary>
    public static Recording Read()
    {
        string? root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "PromptGen.sln")))
        {
            root = Path.GetDirectoryName(root);
        }

        string folder = Path.Combine(root ?? ".", "..", "shared", "data");
        string casesFile = Path.Combine(folder, "scriban-oracle.jsonl");
        Assert.SkipUnless(File.Exists(casesFile), "the recording of Scriban's outputs is not here");

        using JsonDocument data = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "scriban-oracle-data.json")));
        ReadResult<InputList> inputs = InputDeclarations.Read("inputs", SourceText.From(data.RootElement.GetProperty("inputs").GetRawText()));
        Assert.False(inputs.HasErrors, string.Join("\n", inputs.Diagnostics));
        var contract = new PromptContract(PromptKind.Text, [.. inputs.Value!.Fields]);
        return new Recording(
            contract,
            [.. data.RootElement.GetProperty("data").EnumerateArray().Select(d => ReadArguments(contract, d))],
            [.. File.ReadLines(casesFile).Select(ReadCase)]);
    }

    private static JsonPromptArguments ReadArguments(PromptContract contract, JsonElement data)
    {
        JsonPromptArguments? arguments = JsonPromptArguments.Parse(contract, AsRecorded(data), out IReadOnlyList<JsonInputError> errors);
        Assert.Empty(errors);
        return arguments!;
    }

    /// <summary>
    /// The data as they reached Scriban: the recorder read JSON numbers as doubles before it made integers of them, so that
    /// 9007199254740993 was recorded as 9007199254740992.
    /// </summary>
    private static string AsRecorded(JsonElement data)
    {
        JsonNode node = JsonNode.Parse(data.GetRawText())!;
        long big = node["big"]!.GetValue<long>();
        node["big"] = (long)(double)big;
        return node.ToJsonString();
    }

    private static OracleCase ReadCase(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        return new OracleCase(
            root.GetProperty("id").GetString()!,
            root.GetProperty("template").GetString()!,
            root.GetProperty("data").GetInt32(),
            root.TryGetProperty("output", out JsonElement output) ? output.GetString() : null);
    }
}
