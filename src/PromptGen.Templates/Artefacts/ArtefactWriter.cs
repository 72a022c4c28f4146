using System;
using System.Linq;
using System.Text;
using PromptGen.Templates.Json;

namespace PromptGen.Templates.Artefacts;

/// <summary>Writes an artefact as canonical JSON (RFC 8785): one text for one artefact, on every platform.</summary>
public static class ArtefactWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The canonical text.</summary>
    public static string Write(PromptArtefact artefact)
    {
        _ = artefact ?? throw new ArgumentNullException(nameof(artefact));
        return JsonTreeWriter.WriteCanonical(JsonValue.ObjectOf(
            ("format", JsonValue.Of(ArtefactFormat.Current)),
            ("id", JsonValue.Of(artefact.Id)),
            ("version", JsonValue.Of(artefact.Version)),
            ("digest", JsonValue.Of(artefact.Digest)),
            ("contract", ContractJson.Write(artefact.Contract)),
            ("settings", SettingsJson.Write(artefact.Contract.Settings)),
            ("line", JsonValue.Of(artefact.Body.Line)),
            ("body", JsonValue.Of(artefact.Body.Text)),
            ("includes", JsonValue.ListOf(artefact.Includes.Select(Write)))));
    }

    /// <summary>The canonical text as UTF-8, which is what is hashed, stored and served.</summary>
    /// <exception cref="EncoderFallbackException">A text holds half of a surrogate pair, which no file that was read can.</exception>
    public static byte[] WriteBytes(PromptArtefact artefact) => Utf8.GetBytes(Write(artefact));

    private static JsonValue Write(ArtefactPartial partial) => JsonValue.ObjectOf(
        ("id", JsonValue.Of(partial.Id)),
        ("version", JsonValue.Of(partial.Version)),
        ("digest", JsonValue.Of(partial.Digest)),
        ("inputs", JsonValue.ListOf(partial.Inputs.Select(FieldJson.Write))),
        ("line", JsonValue.Of(partial.Body.Line)),
        ("body", JsonValue.Of(partial.Body.Text)));
}
