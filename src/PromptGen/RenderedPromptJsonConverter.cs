using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PromptGen;

/// <summary>Writes a <see cref="RenderedPrompt"/> as its identity. What was rendered never enters JSON by accident, so it cannot be read back either.</summary>
public sealed class RenderedPromptJsonConverter : JsonConverter<RenderedPrompt>
{
    /// <summary>Always refuses.</summary>
    /// <exception cref="NotSupportedException">Always: JSON holds the identity alone.</exception>
    public override RenderedPrompt Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A RenderedPrompt is written as its identity and cannot be read back");

    /// <summary>Writes id, version, digest, channel and source.</summary>
    public override void Write(Utf8JsonWriter writer, RenderedPrompt value, JsonSerializerOptions options)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }

        IdentityJson.Write(writer, value.Identity);
    }
}
