using System;
using System.Collections.Generic;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Manifests;

/// <summary>Reads the released versions of a manifest.</summary>
/// <param name="source">The manifest's text.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class VersionRecordReader(SourceText source, DiagnosticBag diagnostics)
{
    private readonly HashSet<PromptVersion> _seen = [];

    /// <summary>The records that could be read, in the order of the file, each version once.</summary>
    public List<ManifestVersion> Records { get; } = [];

    /// <summary>Where they stand.</summary>
    public List<VersionPlaces> Places { get; } = [];

    /// <summary>Reads the value of the key <c>versions</c>.</summary>
    public void Read(YamlNode node)
    {
        if (YamlValues.Items(node, "versions", "a list", diagnostics) is not { } items)
        {
            return;
        }

        foreach (YamlNode item in items)
        {
            if (MappingReader.Open(item, ManifestFormat.Version, diagnostics) is not { } entry || ReadRecord(entry) is not { } record)
            {
                continue;
            }

            TextSpan number = entry.Find("version")!.Span;
            if (_seen.Add(record.Version))
            {
                Records.Add(record);
                Places.Add(new VersionPlaces(Place(item.Span), Place(number), Place(entry.Find("reason")!.Span)));
            }
            else
            {
                diagnostics.Error(CatalogueCodes.DuplicateKey, number, $"version {record.Version} is listed twice; a released version is one record");
            }
        }
    }

    private static ManifestVersion? ReadRecord(MappingReader entry)
    {
        PromptVersion? version = IdentityValues.ReleasedVersion(entry, "version");
        Digest? digest = IdentityValues.Digest(entry, "digest");
        string? author = entry.Text("author");
        DateTime? time = ManifestTime.Read(entry);

        // A blank reason is the governance rules' to judge: the version is released all the same.
        string? reason = entry.Find("reason") is { } node ? YamlValues.Text(node, "reason", entry.Diagnostics) : null;
        VersionStatus status = entry.Choice("status") switch
        {
            "deprecated" => VersionStatus.Deprecated,
            "retired" => VersionStatus.Retired,
            _ => VersionStatus.Active,
        };
        var record = version is null || digest is null || author is null || time is null || reason is null
            ? null
            : new ManifestVersion(version, digest, author, time.Value, reason, status);
        StatusChange? change = ReadStatusChange(entry);
        var tested = ModelTestReader.Read(entry);
        return record is null ? null : record with { StatusChange = change, Tested = tested };
    }

    private static StatusChange? ReadStatusChange(MappingReader entry)
    {
        if (entry.Find("status_change") is not { } node || MappingReader.Open(node, ManifestFormat.StatusChange, entry.Diagnostics) is not { } change)
        {
            return null;
        }

        string? author = change.Text("author");
        DateTime? time = ManifestTime.Read(change);
        string? reason = change.Text("reason");
        return author is null || time is null || reason is null ? null : new StatusChange(author, time.Value, reason);
    }

    private SourcePlace Place(TextSpan span) => SourcePlace.Of(source, span);
}
