using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PromptGen;

/// <summary>Writes a <see cref="RenderedChat"/> as its identity. What was rendered never enters JSON by accident, so it cannot be read back either.</summary>
public sealed class RenderedChatJsonConverter : JsonConverter<RenderedChat>
{
    /// <summary>Always refuses.</summary>
    /// <exception cref="NotSupportedException">Always: JSON holds the identity alone.</exception>
    public override RenderedChat Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A RenderedChat is written as its identity and cannot be read back");

    /// <summary>Writes id, version, digest, channel and source.</summary>
    public override void Write(Utf8JsonWriter writer, RenderedChat value, JsonSerializerOptions options)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }

        IdentityJson.Write(writer, value.Identity);
    }
}
