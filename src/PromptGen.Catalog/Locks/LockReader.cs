using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Locks;

/// <summary>Reads <c>prompts.lock.json</c> strictly. Of a lock that is not right, as <see cref="JsonLock"/> tells at once, the one YAML reader tells what is wrong: JSON is YAML, and what is not JSON is then refused.</summary>
public static class LockReader
{
    private const string ConflictMarker = "<<<<<<< ";

    /// <summary>Reads a lock. There is a value only when nothing is wrong: half a lock would leave prompts unpinned in silence.</summary>
    public static ReadResult<LockFile> Read(string path, SourceText source)
    {
        if (JsonLock.TryRead(path, source ?? throw new ArgumentNullException(nameof(source))) is { } right)
        {
            return new ReadResult<LockFile>(right, ValueList<CatalogueDiagnostic>.Empty);
        }

        var diagnostics = new DiagnosticBag();
        LockFile? file = null;
        YamlNode? root = null;
        if (MergeConflict(source) is { } conflict)
        {
            diagnostics.Error(CatalogueCodes.BadLock, conflict, "the lock holds a merge conflict; keep one side of each pin, or restore the file and pin again");
        }
        else
        {
            root = YamlTreeReader.Read(source, new TextSpan(0, source.Length), diagnostics);
        }

        if (root is null && !diagnostics.HasErrors)
        {
            diagnostics.Error(CatalogueCodes.BadLock, default, "the lock holds nothing; delete it or restore it from version control");
        }

        if (root is not null && JsonForm.FirstOffence(root, source) is { } offence)
        {
            diagnostics.Error(CatalogueCodes.BadLock, offence, "the lock is JSON; YAML's own notation is not read here");
        }
        else if (root is not null && IsReadableSchema(root, diagnostics) && MappingReader.Open(root, LockFormat.Top, diagnostics) is { } top)
        {
            file = ReadPins(path, source, top);
        }

        return new ReadResult<LockFile>(
            diagnostics.HasErrors ? null : file,
            CatalogueDiagnostic.AllIn(path, source, diagnostics));
    }

    // Locks are where branches meet, so this is worth a word of its own.
    private static TextSpan? MergeConflict(SourceText source)
    {
        int at = source.Text.StartsWith(ConflictMarker, StringComparison.Ordinal) ? 0 : source.Text.IndexOf("\n" + ConflictMarker, StringComparison.Ordinal) + 1;
        return at > 0 || source.Text.StartsWith(ConflictMarker, StringComparison.Ordinal) ? new TextSpan(at, ConflictMarker.Length) : null;
    }

    // Asked before anything else: a newer lock may have keys that would only confuse as "unknown".
    private static bool IsReadableSchema(YamlNode root, DiagnosticBag diagnostics)
    {
        if ((root as YamlMapping)?.Find("schema") is not { } node)
        {
            return true;
        }

        if (node is not YamlScalar { Kind: ScalarKind.Int } scalar || !int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int schema) || schema < 1)
        {
            diagnostics.Error(CatalogueCodes.BadLock, node.Span, "'schema' is the whole number of the lock's form, 1");
            return false;
        }

        if (schema > LockFile.CurrentSchema)
        {
            diagnostics.Error(
                CatalogueCodes.NewerLock,
                node.Span,
                $"the lock has schema {schema.ToString(CultureInfo.InvariantCulture)}, written by a newer PromptGen; this one reads up to {LockFile.CurrentSchema.ToString(CultureInfo.InvariantCulture)}: update the PromptGen package");
            return false;
        }

        return true;
    }

    private static LockFile? ReadPins(string path, SourceText source, MappingReader top)
    {
        if (top.Find("prompts") is not { } node)
        {
            return null;
        }

        if (node is not YamlMapping prompts)
        {
            top.Diagnostics.Error(CatalogueCodes.WrongType, node.Span, $"'prompts' takes a mapping of ids to pins, not {node.Described}");
            return null;
        }

        var pins = new List<LockEntry>();
        var spans = new List<TextSpan>();
        foreach (KeyValuePair<YamlScalar, YamlNode> entry in prompts.Entries)
        {
            PromptId? id = IdentityValues.Id(top, entry.Key, entry.Key.Value);
            if (MappingReader.Open(entry.Value, LockFormat.Pin, top.Diagnostics) is not { } pin)
            {
                continue;
            }

            string? requested = pin.Text("requested");
            PromptVersion? resolved = Resolved(pin);
            Digest? digest = IdentityValues.Digest(pin, "digest");
            if (id is not null && requested is not null && resolved is not null && digest is not null)
            {
                pins.Add(new LockEntry(id, requested, resolved, digest, pin.Bool("allowPrerelease") ?? false));
                spans.Add(entry.Key.Span);
            }
        }

        return new LockFile(path, new ValueList<LockEntry>(pins), new ValueList<TextSpan>(spans), new ValueList<LinePosition>(spans.Select(s => source.GetPosition(s.Start))));
    }

    // A draft is never pinned, but a lock that says so is read: only then can a tool name the pin and mend it.
    private static PromptVersion? Resolved(MappingReader pin) =>
        pin.Find("resolved") is YamlScalar { IsDoubleQuoted: true } scalar && PromptVersion.TryParse(scalar.Value) is { } version && DraftVersion.Is(version)
            ? version
            : IdentityValues.ReleasedVersion(pin, "resolved");
}
