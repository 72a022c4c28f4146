using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Json;
using PromptGen.Templates.Text;
using PromptGen.Templates.Values;
using Xunit;

namespace PromptGen.Interpretation.Tests.Oracle;

/// <summary>The recording of Scriban's own outputs: templates, the types of their inputs and the data they were given.</summary>
/// <remarks>
/// The recorder handed every JSON integer to Scriban as a double: <c>-zero</c> gave <c>-0</c>, <c>7 // 2</c> of two inputs 4,
/// 9007199254740993 came out as 9007199254740992, and <c>math.format "D4"</c> was refused. To give a template the same data,
/// the inputs that it calls ints are declared as numbers; ints come from literals, <c>.size</c> and <c>for</c>.
/// </remarks>
internal sealed class Recording
{
    private Recording(InputReading recorded, InputReading declared, IReadOnlyList<OracleCase> cases)
    {
        Recorded = recorded;
        Declared = declared;
        Cases = cases;
    }

    /// <summary>The inputs as they reached Scriban.</summary>
    public InputReading Recorded { get; }

    /// <summary>The inputs as the recording declares them, with ints.</summary>
    public InputReading Declared { get; }

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
        var declared = new PromptContract(PromptKind.Text, [.. inputs.Value!.Fields]);
        PromptContract recorded = IntegersAsNumbers.Of(declared);
        return new Recording(
            new InputReading(recorded, ReadArguments(recorded, data)),
            new InputReading(declared, ReadArguments(declared, data)),
            [.. File.ReadLines(casesFile).Select(ReadCase)]);
    }

    private static IPromptArguments[] ReadArguments(PromptContract contract, JsonDocument data) =>
        [.. data.RootElement.GetProperty("data").EnumerateArray().Select(d => ReadArguments(contract, d))];

    private static JsonPromptArguments ReadArguments(PromptContract contract, JsonElement data)
    {
        JsonPromptArguments? arguments = JsonPromptArguments.Parse(contract, data, out IReadOnlyList<JsonInputError> errors);
        Assert.Empty(errors);
        return arguments!;
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
