using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Manifests;

/// <summary>Reads <c>manifest.yaml</c> strictly.</summary>
public static class ManifestReader
{
    /// <summary>How a release's time is written: UTC, to the second.</summary>
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly Dictionary<string, string> Hints = new()
    {
        ["channels"] = "; a manifest holds no channels: they are moved at run time, not in files of the source",
        ["owner"] = "; did you mean 'owners'?",
    };

    /// <summary>Reads a manifest; there is no value when the file is no mapping at all.</summary>
    public static ReadResult<ManifestFile> Read(string path, SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        ManifestFile? file = null;
        YamlNode? root = YamlTreeReader.Read(source, new TextSpan(0, source.Length), diagnostics);
        if (root is null && !diagnostics.HasErrors)
        {
            diagnostics.Error(CatalogueCodes.EmptyFile, default, "the manifest says nothing; give it at least a description");
        }

        if (root is not null && MappingReader.Open(root, ManifestFormat.Top, diagnostics, Hints) is { } top)
        {
            file = ReadTop(path, source, top);
        }

        return new ReadResult<ManifestFile>(file, new ValueList<CatalogueDiagnostic>(diagnostics.Items.Select(d => CatalogueDiagnostic.In(path, source, d))));
    }

    private static ManifestFile ReadTop(string path, SourceText source, MappingReader top)
    {
        var versions = new List<ManifestVersion>();
        var spans = new List<TextSpan>();
        if (top.Find("versions") is { } node)
        {
            ReadVersions(node, versions, spans, top.Diagnostics);
        }

        var manifest = new Manifest
        {
            Description = top.Text("description"),
            Owners = top.TextList("owners"),
            DependsOn = ReadDependencies(top),
            Versions = new ValueList<ManifestVersion>(versions),
        };
        return new ManifestFile(path, manifest, new ValueList<LinePosition>(spans.Select(s => source.GetPosition(s.Start))), new ValueList<TextSpan>(spans));
    }

    private static ValueList<PromptId> ReadDependencies(MappingReader top)
    {
        var ids = new List<PromptId>();
        ValueList<string> texts = top.TextList("depends_on");
        foreach (YamlNode item in (top.Find("depends_on") as YamlSequence)?.Items ?? [])
        {
            if (item is YamlScalar scalar && texts.Contains(scalar.Value) && IdentityValues.Id(top, item, scalar.Value) is { } id && !ids.Contains(id))
            {
                ids.Add(id);
            }
        }

        return new ValueList<PromptId>(ids);
    }

    private static void ReadVersions(YamlNode node, List<ManifestVersion> versions, List<TextSpan> spans, DiagnosticBag diagnostics)
    {
        if (node is not YamlSequence sequence)
        {
            diagnostics.Error(CatalogueCodes.WrongType, node.Span, $"'versions' takes a list, not {node.Described}");
            return;
        }

        var seen = new HashSet<PromptVersion>();
        foreach (YamlNode item in sequence.Items)
        {
            if (MappingReader.Open(item, ManifestFormat.Version, diagnostics) is not { } entry || ReadVersion(entry) is not { } version)
            {
                continue;
            }

            TextSpan span = entry.Find("version")!.Span;
            if (seen.Add(version.Version))
            {
                versions.Add(version);
                spans.Add(span);
            }
            else
            {
                diagnostics.Error(CatalogueCodes.DuplicateKey, span, $"version {version.Version} is listed twice; a released version is one record");
            }
        }
    }

    private static ManifestVersion? ReadVersion(MappingReader entry)
    {
        PromptVersion? version = IdentityValues.ReleasedVersion(entry, "version");
        Digest? digest = IdentityValues.Digest(entry, "digest");
        string? author = entry.Text("author");
        DateTime? time = ReadTime(entry);
        string? reason = entry.Text("reason");
        VersionStatus status = entry.Choice("status") switch
        {
            "deprecated" => VersionStatus.Deprecated,
            "retired" => VersionStatus.Retired,
            _ => VersionStatus.Active,
        };
        ValueList<string> tested = entry.TextList("tested");
        return version is null || digest is null || author is null || time is null || reason is null
            ? null
            : new ManifestVersion(version, digest, author, time.Value, reason, status, tested);
    }

    private static DateTime? ReadTime(MappingReader entry)
    {
        if (entry.Text("time") is not { } text)
        {
            return null;
        }

        if (DateTime.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime time))
        {
            return time;
        }

        entry.Diagnostics.Error(CatalogueCodes.BadValue, entry.Find("time")!.Span, $"'time' is written in UTC as 2026-09-12T14:03:00Z, not {Quoted.Show(text)}");
        return null;
    }
}
