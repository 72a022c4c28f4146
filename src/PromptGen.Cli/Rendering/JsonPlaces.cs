using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PromptGen.Cli.Rendering;

/// <summary>Where the members and elements of a JSON text stand, by paths such as <c>$.tickets[2].subject</c>.</summary>
internal static class JsonPlaces
{
    /// <summary>The offset, in UTF-16 units, of the name of a member or the start of an element; of the nearest thing around it when there is no such place.</summary>
    /// <param name="json">Valid JSON.</param>
    /// <param name="path">The path.</param>
    public static int Find(string json, string path)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        var places = new Dictionary<string, long>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(bytes);
        if (reader.Read())
        {
            places["$"] = reader.TokenStartIndex;
            Read(ref reader, "$", places);
        }

        for (string at = path; at.Length > 0; at = at[..Math.Max(at.LastIndexOf('.'), Math.Max(at.LastIndexOf('['), 0))])
        {
            if (places.TryGetValue(at, out long place))
            {
                return Encoding.UTF8.GetCharCount(bytes, 0, (int)place);
            }
        }

        return 0;
    }

    private static void Read(ref Utf8JsonReader reader, string path, Dictionary<string, long> places)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string inner = path + "." + reader.GetString();
                places.TryAdd(inner, reader.TokenStartIndex);
                reader.Read();
                Read(ref reader, inner, places);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                string inner = path + "[" + i.ToString(CultureInfo.InvariantCulture) + "]";
                places[inner] = reader.TokenStartIndex;
                Read(ref reader, inner, places);
            }
        }
    }
}
