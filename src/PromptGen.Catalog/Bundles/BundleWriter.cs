using System;
using System.Linq;
using System.Text;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Manifests;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Json;

namespace PromptGen.Catalog.Bundles;

/// <summary>Writes bundles: always the same bytes for the same prompts, laid out in lines so that version control shows what changed.</summary>
public static class BundleWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bundle's text, with LF at each line's end.</summary>
    public static string Write(PromptBundle bundle) => JsonTreeWriter.WriteLines(JsonValue.ObjectOf(
        ("format", JsonValue.Of(BundleFormat.Current)),
        ("assembly", JsonValue.Of((bundle ?? throw new ArgumentNullException(nameof(bundle))).Assembly)),
        ("prompts", JsonValue.ListOf(bundle.Prompts.Select(Write))),
        ("texts", JsonValue.ObjectOf([.. bundle.Texts.Select(t => (t.Key, (JsonValue?)JsonValue.Of(t.Value)))]))));

    /// <summary>The bundle's text as UTF-8; their SHA-256 is the bundle's digest.</summary>
    /// <exception cref="EncoderFallbackException">A text holds half of a surrogate pair, which no file that was read can.</exception>
    public static byte[] WriteBytes(PromptBundle bundle) => Utf8.GetBytes(Write(bundle));

    private static JsonValue Write(BundledPrompt prompt) => JsonValue.ObjectOf(
        ("assembly", JsonValue.Of(prompt.Assembly)),
        ("id", JsonValue.Of(prompt.Id.Value)),
        ("version", JsonValue.Of(prompt.Version.ToString())),
        ("draft", prompt.IsDraft ? JsonValue.Of(true) : null),
        ("digest", JsonValue.Of(prompt.Digest.Text)),
        ("source", prompt.IsDraft ? JsonValue.Of(prompt.Source.Text) : null),
        ("artefact", JsonValue.Of(prompt.Artefact.Text)),
        ("requested", prompt.Requested is { } requested ? JsonValue.Of(requested) : null),
        ("release", prompt.Release is { } release ? Write(release) : null),
        ("tested", prompt.Tested.Count == 0 ? null : JsonValue.ListOf(prompt.Tested.Select(Write))),
        ("contract", ContractJson.Write(prompt.Contract)),
        ("settings", SettingsJson.Write(prompt.Contract.Settings)),
        ("includes", JsonValue.ListOf(prompt.Includes.Select(Write))));

    private static JsonValue Write(BundledRelease release) => JsonValue.ObjectOf(
        ("author", JsonValue.Of(release.Author)),
        ("time", JsonValue.Of(ManifestTime.Write(release.Time))),
        ("reason", JsonValue.Of(release.Reason)));

    private static JsonValue Write(BundledTest test) => JsonValue.ObjectOf(
        ("model", JsonValue.Of(test.Model)),
        ("time", JsonValue.Of(ManifestTime.Write(test.Time))),
        ("passed", test.IsPassed ? JsonValue.Of(true) : null));

    private static JsonValue Write(IncludePin include) => JsonValue.ObjectOf(
        ("id", JsonValue.Of(include.Id.Value)),
        ("version", JsonValue.Of(include.Version.ToString())),
        ("digest", JsonValue.Of(include.Digest.Text)));
}
