using System.Collections.Generic;
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
    /// <summary>How a time is written: UTC, to the second.</summary>
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

        return new ReadResult<ManifestFile>(file, CatalogueDiagnostic.AllIn(path, source, diagnostics));
    }

    private static ManifestFile ReadTop(string path, SourceText source, MappingReader top)
    {
        var versions = new VersionRecordReader(source, top.Diagnostics);
        if (top.Find("versions") is { } node)
        {
            versions.Read(node);
        }

        List<(PromptId Id, TextSpan Span)> dependencies = ReadDependencies(top);
        List<(AcceptedFinding Finding, TextSpan Span)> accepts = AcceptsReader.Read(top);
        var manifest = new Manifest
        {
            Description = top.Text("description"),
            Owners = top.TextList("owners"),
            DependsOn = new ValueList<PromptId>(dependencies.Select(d => d.Id)),
            Accepts = new ValueList<AcceptedFinding>(accepts.Select(a => a.Finding)),
            Versions = new ValueList<ManifestVersion>(versions.Records),
        };
        var places = new ManifestPlaces(
            SourcePlace.Of(source, top.Head),
            top.Find("owners") is { } owners ? SourcePlace.Of(source, owners.Span) : null,
            new ValueList<SourcePlace>(dependencies.Select(d => SourcePlace.Of(source, d.Span))),
            new ValueList<SourcePlace>(accepts.Select(a => SourcePlace.Of(source, a.Span))),
            new ValueList<VersionPlaces>(versions.Places));
        return new ManifestFile(path, manifest, places);
    }

    private static List<(PromptId Id, TextSpan Span)> ReadDependencies(MappingReader top)
    {
        var found = new List<(PromptId Id, TextSpan Span)>();
        ValueList<string> texts = top.TextList("depends_on");
        foreach (YamlNode item in (top.Find("depends_on") as YamlSequence)?.Items ?? [])
        {
            if (item is YamlScalar scalar && texts.Contains(scalar.Value) && IdentityValues.Id(top, item, scalar.Value) is { } id && found.All(f => !f.Id.Equals(id)))
            {
                found.Add((id, item.Span));
            }
        }

        return found;
    }
}
