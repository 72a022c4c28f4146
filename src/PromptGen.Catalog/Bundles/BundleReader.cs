using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Json;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Bundles;

/// <summary>Reads bundles strictly: what is read is what <see cref="BundleWriter"/> writes, to the byte. Whether the digests in it are true is for <see cref="BundleCheck"/>.</summary>
public static class BundleReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a bundle.</summary>
    /// <param name="utf8">The whole file.</param>
    /// <param name="problem">What is wrong; null on success.</param>
    public static BundleFile? Read(byte[] utf8, out JsonProblem? problem)
    {
        try
        {
            string text = Utf8.GetString(utf8 ?? throw new ArgumentNullException(nameof(utf8)));
            var places = new List<int>();
            var textPlaces = new Dictionary<string, int>(StringComparer.Ordinal);
            PromptBundle bundle = Read(JsonTreeReader.Read(text), places, textPlaces);
            problem = FindOtherForm(text, BundleWriter.Write(bundle));
            return problem is null ? new BundleFile(bundle, Digest.OfBytes(utf8), SourceText.From(text), places, textPlaces) : null;
        }
        catch (DecoderFallbackException e)
        {
            problem = new JsonProblem(0, "$", FormattableString.Invariant($"the bundle is not UTF-8 at byte {e.Index}"));
        }
        catch (JsonProblemException e)
        {
            problem = e.Problem;
        }

        return null;
    }

    private static PromptBundle Read(JsonValue root, List<int> places, Dictionary<string, int> textPlaces)
    {
        CheckFormat(root);
        var top = JsonMembers.Open(root, "a bundle", "format", "assembly", "prompts", "texts");
        string assembly = Assembly(top);
        var prompts = new List<BundledPrompt>();
        foreach (JsonValue value in top.List("prompts", BundleFormat.MostPrompts))
        {
            BundledPrompt prompt = ReadPrompt(value);
            bool isInOrder = prompts.Count == 0 || Compare(prompts[prompts.Count - 1], prompt) < 0;
            prompts.Add(isInOrder ? prompt : throw value.Refuse("the prompts are in the order of their assemblies and ids, and none is there twice"));
            places.Add(value.Offset);
        }

        var texts = new List<KeyValuePair<string, string>>();
        JsonValue table = top.Get("texts");
        foreach (KeyValuePair<string, JsonValue> member in table.Kind == JsonKind.Object ? table.Members : throw table.Refuse("'texts' is an object, not " + table.Described))
        {
            texts.Add(new KeyValuePair<string, string>(member.Key, JsonMembers.TextOf(member.Value)));
            textPlaces.Add(member.Key, member.Value.Offset);
        }

        return new PromptBundle(assembly, prompts, texts);
    }

    // Asked before anything else: a newer bundle may have keys that would only confuse as unknown.
    private static void CheckFormat(JsonValue root)
    {
        JsonValue? format = root.Members.FirstOrDefault(m => m.Key == "format").Value;
        if (format is { Kind: JsonKind.Number } && int.TryParse(format.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number != BundleFormat.Current)
        {
            throw format.Refuse(FormattableString.Invariant($"the bundle has format {number}, and this PromptGen reads format {BundleFormat.Current}; update the PromptGen package or tool"));
        }
    }

    private static BundledPrompt ReadPrompt(JsonValue value)
    {
        var prompt = JsonMembers.Open(
            value, "a prompt", "assembly", "id", "version", "draft", "digest", "source", "artefact", "requested", "release", "tested", "contract", "settings", "includes");
        PromptVersion version = Version(prompt);
        if (prompt.Flag("draft") != DraftVersion.Is(version))
        {
            throw value.Refuse("'draft' is there when the version is a draft's, and only then");
        }

        if (prompt.Find("release") is null != DraftVersion.Is(version))
        {
            throw value.Refuse("a release says in 'release' who released it, when and why; a draft says nothing there");
        }

        Digest digest = ReadDigest(prompt, "digest");
        PromptContract contract = ContractJson.Read(prompt.Get("contract"), SettingsJson.Read(prompt.Get("settings")));
        return new BundledPrompt(
            Assembly(prompt),
            Id(prompt),
            version,
            digest,
            prompt.Find("source") is null ? digest : ReadDigest(prompt, "source"),
            ReadDigest(prompt, "artefact"),
            contract,
            new ValueList<IncludePin>(prompt.List("includes", BundleFormat.MostIncludes).Select(ReadInclude)))
        {
            Requested = prompt.FindText("requested"),
            Release = prompt.Find("release") is { } release ? ReadRelease(release) : null,
            Tested = new ValueList<BundledTest>((prompt.FindList("tested", BundleFormat.MostModels) ?? []).Select(ReadTest)),
        };
    }

    private static IncludePin ReadInclude(JsonValue value)
    {
        var include = JsonMembers.Open(value, "an include", "id", "version", "digest");
        return new IncludePin(Id(include), Version(include), ReadDigest(include, "digest"));
    }

    private static BundledRelease ReadRelease(JsonValue value)
    {
        var release = JsonMembers.Open(value, "a release", "author", "time", "reason");
        return new BundledRelease(release.Text("author"), Time(release), release.Text("reason"));
    }

    private static BundledTest ReadTest(JsonValue value)
    {
        var test = JsonMembers.Open(value, "a test", "model", "time", "passed");
        return new BundledTest(test.Text("model"), Time(test), test.Flag("passed"));
    }

    private static int Compare(BundledPrompt left, BundledPrompt right) =>
        string.CompareOrdinal(left.Assembly, right.Assembly) is not 0 and int order ? order : left.Id.CompareTo(right.Id);

    private static string Assembly(JsonMembers members) => members.Text("assembly") is { Length: > 0 and <= BundleFormat.LongestAssembly } name
        ? name
        : throw members.Get("assembly").Refuse("'assembly' is the name of an assembly");

    private static PromptId Id(JsonMembers members) => PromptId.TryParse(members.Text("id")) ?? throw members.Get("id").Refuse(PromptId.Explain(members.Text("id"))!);

    private static PromptVersion Version(JsonMembers members) =>
        PromptVersion.TryParse(members.Text("version")) ?? throw members.Get("version").Refuse("a version is written as 1.2.0");

    private static Digest ReadDigest(JsonMembers members, string key) =>
        Digest.TryParse(members.Text(key)) ?? throw members.Get(key).Refuse("'" + key + "' takes 'sha256:' and 64 lower-case hexadecimal digits");

    private static DateTime Time(JsonMembers members) =>
        DateTime.TryParseExact(members.Text("time"), ManifestReader.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime time)
            ? time
            : throw members.Get("time").Refuse("'time' is written in UTC as 2026-09-12T14:03:00Z");

    // One bundle has one text, so that one digest means one bundle.
    private static JsonProblem? FindOtherForm(string text, string written)
    {
        if (string.Equals(text, written, StringComparison.Ordinal))
        {
            return null;
        }

        int same = 0;
        while (same < text.Length && same < written.Length && text[same] == written[same])
        {
            same++;
        }

        return new JsonProblem(same, "$", "from here on the bundle is not as it is written; it was changed by hand, or by a tool that lays JSON out anew");
    }
}
