using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PromptGen.Channels.Tests.Support;

/// <summary>Canonical JSON as a publisher makes it, written apart from the library's so that each checks the other.</summary>
internal static class Canonical
{
    public static byte[] Bytes(JsonNode? node) => Encoding.UTF8.GetBytes(Text(node));

    public static string Text(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject o => "{" + string.Join(",", o.OrderBy(m => Convert.ToHexString(Encoding.UTF8.GetBytes(m.Key)), StringComparer.Ordinal).Select(m => Quote(m.Key) + ":" + Text(m.Value))) + "}",
        JsonArray a => "[" + string.Join(",", a.Select(Text)) + "]",
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => Quote(node.GetValue<string>()),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => long.Parse(node.ToJsonString(), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        },
    };

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
