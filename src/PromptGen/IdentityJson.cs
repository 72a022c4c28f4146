using System.Text.Json;

namespace PromptGen;

/// <summary>Writes an identity the way JSON of every rendering shows it: no text, no messages, no values.</summary>
internal static class IdentityJson
{
    internal static void Write(Utf8JsonWriter writer, PromptIdentity identity)
    {
        writer.WriteStartObject();
        writer.WriteString("id", identity.Id);
        writer.WriteString("version", identity.Version);
        writer.WriteString("digest", identity.Digest);
        if (identity.Channel is not null)
        {
            writer.WriteString("channel", identity.Channel);
        }

        writer.WriteString("source", identity.Source == PromptSource.Baked ? "baked" : "channel");
        writer.WriteEndObject();
    }
}
