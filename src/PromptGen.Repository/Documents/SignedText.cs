using System.Text;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Json;

namespace PromptGen.Repository.Documents;

/// <summary>The bytes that a signature covers: the canonical form of TUF, made of a value by the same code that clients check with.</summary>
internal static class SignedText
{
    /// <summary>The bytes of a value.</summary>
    public static byte[] Of(Templates.Json.JsonValue value) =>
        CanonicalJson.Bytes(JsonTree.Read(Encoding.UTF8.GetBytes(Templates.Json.JsonTreeWriter.WriteCanonical(value)), TrustLimits.Default.Depth));
}
