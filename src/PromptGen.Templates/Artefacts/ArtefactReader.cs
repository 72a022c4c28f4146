using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Json;

namespace PromptGen.Templates.Artefacts;

/// <summary>Reads artefacts strictly. Whatever the bytes are, the answer is an artefact or one problem with its place.</summary>
public static class ArtefactReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads an artefact as it is stored and served. That the bytes are those that somebody meant is for the caller to know, by their SHA-256.</summary>
    /// <param name="utf8">Its whole content.</param>
    /// <param name="problem">What is wrong; null on success.</param>
    public static PromptArtefact? Read(byte[] utf8, out JsonProblem? problem)
    {
        if ((utf8 ?? throw new ArgumentNullException(nameof(utf8))).Length > ArtefactFormat.MostBytes)
        {
            problem = new JsonProblem(0, "$", FormattableString.Invariant($"the artefact has {utf8.Length} bytes; at most {ArtefactFormat.MostBytes} are read"));
            return null;
        }

        try
        {
            return Read(Utf8.GetString(utf8), out problem);
        }
        catch (DecoderFallbackException e)
        {
            problem = new JsonProblem(0, "$", FormattableString.Invariant($"the artefact is not UTF-8 at byte {e.Index}"));
            return null;
        }
    }

    /// <summary>Reads an artefact's canonical text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong; null on success.</param>
    public static PromptArtefact? Read(string text, out JsonProblem? problem)
    {
        try
        {
            PromptArtefact artefact = Read(JsonTreeReader.Read(text ?? throw new ArgumentNullException(nameof(text))));
            problem = FindOtherForm(text, ArtefactWriter.Write(artefact));
            return problem is null ? artefact : null;
        }
        catch (JsonProblemException e)
        {
            problem = e.Problem;
            return null;
        }
    }

    private static PromptArtefact Read(JsonValue root)
    {
        CheckFormat(root);
        var artefact = JsonMembers.Open(root, "an artefact", "format", "id", "version", "digest", "contract", "settings", "line", "body", "includes");
        PromptContract contract = ContractJson.Read(artefact.Get("contract"), SettingsJson.Read(artefact.Get("settings")));
        var includes = new List<ArtefactPartial>();
        foreach (JsonValue value in artefact.List("includes", ArtefactFormat.MostIncludes))
        {
            ArtefactPartial partial = ReadPartial(value);
            bool isInOrder = includes.Count == 0 || string.CompareOrdinal(includes[includes.Count - 1].Id, partial.Id) < 0;
            includes.Add(isInOrder ? partial : throw value.Refuse("the includes are in the order of their ids, and none is there twice"));
        }

        return new PromptArtefact(Id(artefact), Version(artefact), Digest(artefact), contract, Body(artefact), includes);
    }

    // Asked before anything else: a newer artefact may have keys that would only confuse as unknown.
    private static void CheckFormat(JsonValue root)
    {
        if (root.Members.FirstOrDefault(m => m.Key == "format").Value is { Kind: JsonKind.Number } format
            && int.TryParse(format.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number != ArtefactFormat.Current)
        {
            throw format.Refuse(FormattableString.Invariant($"the artefact has format {number}, and this PromptGen reads format {ArtefactFormat.Current}; update the PromptGen package"));
        }

        if (root.Kind == JsonKind.Object)
        {
            _ = JsonMembers.Open(root, "an artefact", [.. root.Members.Select(m => m.Key)]).Int("format", ArtefactFormat.Current, ArtefactFormat.Current);
        }
    }

    private static ArtefactPartial ReadPartial(JsonValue value)
    {
        var partial = JsonMembers.Open(value, "an include", "id", "version", "digest", "inputs", "line", "body");
        return new ArtefactPartial(Id(partial), Version(partial), Digest(partial), FieldJson.ReadAll(partial.List("inputs", int.MaxValue), 0), Body(partial));
    }

    private static string Id(JsonMembers members) =>
        Name(members, "id", c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '/', "an id is lower-case words with hyphens, such as 'support-bot'");

    private static string Version(JsonMembers members) =>
        Name(members, "version", c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '+', "a version is written as 1.2.0");

    private static string Name(JsonMembers members, string key, Func<char, bool> isAllowed, string message)
    {
        string text = members.Text(key);
        return text.Length is > 0 and <= ArtefactFormat.LongestName && text.All(isAllowed) ? text : throw members.Get(key).Refuse(message);
    }

    private static string Digest(JsonMembers members)
    {
        string text = members.Text("digest");
        return text.Length == ArtefactFormat.DigestLength && text.StartsWith("sha256:", StringComparison.Ordinal) && text.Skip(7).All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'))
            ? text
            : throw members.Get("digest").Refuse("'digest' takes 'sha256:' and 64 lower-case hexadecimal digits");
    }

    private static ArtefactBody Body(JsonMembers members)
    {
        string text = members.Text("body");
        return text.IndexOfAny(['\r', '\0']) < 0
            ? new ArtefactBody(members.Int("line", 1, ArtefactFormat.MostLines), text)
            : throw members.Get("body").Refuse("a template has LF alone as line break, and no NUL");
    }

    // One artefact has one text, so that one digest means one artefact.
    private static JsonProblem? FindOtherForm(string text, string canonical)
    {
        if (string.Equals(text, canonical, StringComparison.Ordinal))
        {
            return null;
        }

        int same = 0;
        while (same < text.Length && same < canonical.Length && text[same] == canonical[same])
        {
            same++;
        }

        return new JsonProblem(same, "$", FormattableString.Invariant($"the artefact is not in its canonical form from character {same} on"));
    }
}
