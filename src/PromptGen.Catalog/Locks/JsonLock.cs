using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Json;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Locks;

/// <summary>
/// Reads a lock in which nothing is wrong by the reader of JSON, which takes a small part of the time that the one of YAML does: a lock has a line for every prompt of an application, and each
/// build reads it. Of every other lock it says nothing, and <see cref="LockReader"/> finds out what there is to say.
/// </summary>
internal static class JsonLock
{
    /// <summary>The lock; null when anything in it is not as the tool writes it, spaces and line breaks aside.</summary>
    /// <param name="path">The file.</param>
    /// <param name="source">Its text.</param>
    public static LockFile? TryRead(string path, SourceText source)
    {
        // To YAML a tab is no space everywhere.
        if (source.Text.IndexOf('\t') >= 0)
        {
            return null;
        }

        JsonValue root;
        try
        {
            root = JsonTreeReader.Read(source.Text);
        }
        catch (JsonProblemException)
        {
            return null;
        }

        JsonValue? schema = null;
        JsonValue? prompts = null;
        foreach (KeyValuePair<string, JsonValue> member in root.Members)
        {
            schema = member.Key == "schema" ? member.Value : schema;
            prompts = member.Key == "prompts" ? member.Value : prompts;
            if (PlaceOf(member, source.Text) is null)
            {
                return null;
            }
        }

        return root.Members.Count == 2 && schema is { Kind: JsonKind.Number, Text: "1" } && prompts is { Kind: JsonKind.Object } ? ReadPins(path, source, prompts) : null;
    }

    private static LockFile? ReadPins(string path, SourceText source, JsonValue prompts)
    {
        var pins = new LockEntry[prompts.Members.Count];
        var spans = new TextSpan[pins.Length];
        for (int i = 0; i < pins.Length; i++)
        {
            KeyValuePair<string, JsonValue> member = prompts.Members[i];
            if (PromptId.TryParse(member.Key) is not { } id || PlaceOf(member, source.Text) is not { } place || ReadPin(id, member.Value, source.Text) is not { } pin)
            {
                return null;
            }

            pins[i] = pin;
            spans[i] = place;
        }

        return new LockFile(path, new ValueList<LockEntry>(pins), new ValueList<TextSpan>(spans), new ValueList<LinePosition>(spans.Select(s => source.GetPosition(s.Start))));
    }

    private static LockEntry? ReadPin(PromptId id, JsonValue value, string text)
    {
        string? requested = null;
        PromptVersion? resolved = null;
        Digest? digest = null;
        bool allowsPrerelease = false;
        for (int i = 0; i < value.Members.Count; i++)
        {
            KeyValuePair<string, JsonValue> member = value.Members[i];
            bool isText = member.Value.Kind == JsonKind.Text;
            switch (member.Key)
            {
                case "requested" when isText && IsPlain(member.Value.Text):
                    requested = member.Value.Text;
                    break;
                case "resolved" when isText && PromptVersion.TryParse(member.Value.Text) is { } version && (version.Build.Length == 0 || DraftVersion.Is(version)):
                    resolved = version;
                    break;
                case "digest" when isText && Digest.TryParse(member.Value.Text) is { } read:
                    digest = read;
                    break;
                case "allowPrerelease" when member.Value.Kind == JsonKind.Bool:
                    allowsPrerelease = member.Value.Text == "true";
                    break;
                default:
                    return null;
            }

            if (PlaceOf(member, text) is null)
            {
                return null;
            }
        }

        return requested is null || resolved is null || digest is null ? null : new LockEntry(id, requested, resolved, digest, allowsPrerelease);
    }

    // What the two readers cannot take for two things: printable ASCII that JSON writes as it is.
    private static bool IsPlain(string text)
    {
        bool isBlank = true;
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }

            isBlank &= c == ' ';
        }

        return !isBlank;
    }

    /// <summary>Where a key stands, its quotes included; null when it is not written as <c>"key": value</c>, with spaces or line breaks before the value alone, and the value itself without escapes.</summary>
    private static TextSpan? PlaceOf(KeyValuePair<string, JsonValue> member, string text)
    {
        int colon = member.Value.Offset - 1;
        while (text[colon] is ' ' or '\n')
        {
            colon--;
        }

        // An escape in a key or value would make it longer in the text than it is.
        int start = colon - member.Key.Length - 2;
        bool isPlain = text[colon] == ':'
            && colon < member.Value.Offset - 1
            && start >= 0
            && text[start] == '"'
            && text[colon - 1] == '"'
            && string.CompareOrdinal(text, start + 1, member.Key, 0, member.Key.Length) == 0
            && (member.Value.Kind != JsonKind.Text || string.CompareOrdinal(text, member.Value.Offset + 1, member.Value.Text, 0, member.Value.Text.Length) == 0);
        return isPlain ? new TextSpan(start, member.Key.Length + 2) : null;
    }
}
