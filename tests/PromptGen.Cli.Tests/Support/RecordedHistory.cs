using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace PromptGen.Cli.Tests.Support;

/// <summary>A recorded prompt, read from its JSON alone.</summary>
/// <param name="Id">The id it is imported under.</param>
/// <param name="Texts">The texts of its versions, oldest first, each without a leading byte order mark.</param>
internal sealed record RecordedHistory(string Id, IReadOnlyList<string> Texts)
{
    /// <summary>Reads a whole file.</summary>
    public static IReadOnlyList<RecordedHistory> ReadAll(string path) => [.. File.ReadLines(path).Select(Read)];

    private static RecordedHistory Read(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        string id = document.RootElement.GetProperty("id").GetString()!.Replace('_', '-');
        return new RecordedHistory(id, [.. document.RootElement.GetProperty("versions").EnumerateArray().Select(v => WithoutMark(v.GetProperty("text").GetString()!))]);
    }

    private static string WithoutMark(string text) => text.StartsWith('\uFEFF') ? text[1..] : text;
}
