using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Manifests;

namespace PromptGen.Catalog.Kept;

/// <summary>A manifest and its places as they are kept: all of both.</summary>
internal static class ManifestForm
{
    /// <summary>Writes a manifest.</summary>
    public static void Write(KeptWriter writer, ManifestFile file)
    {
        Manifest manifest = file.Manifest;
        writer.Text(manifest.Description);
        writer.List(manifest.Owners, writer.Write);
        writer.List(manifest.DependsOn, id => writer.Write(id.Value));
        writer.List(manifest.Accepts, accepted =>
        {
            writer.Write(accepted.Code);
            writer.Write(accepted.Reason);
            writer.Version(accepted.Version);
        });
        writer.List(manifest.Versions, record => Write(writer, record));

        ManifestPlaces places = file.Places;
        Write(writer, places.Head);
        writer.Write(places.Owners is not null);
        if (places.Owners is { } owners)
        {
            Write(writer, owners);
        }

        writer.List(places.DependsOn, place => Write(writer, place));
        writer.List(places.Accepts, place => Write(writer, place));
        writer.List(places.Versions, record =>
        {
            Write(writer, record.Record);
            Write(writer, record.Number);
            Write(writer, record.Reason);
        });
    }

    /// <summary>Reads a manifest.</summary>
    /// <param name="reader">Where it was written.</param>
    /// <param name="path">The file, for findings.</param>
    public static ManifestFile Read(KeptReader reader, string path)
    {
        var manifest = new Manifest
        {
            Description = reader.Text(),
            Owners = reader.List(reader.Word),
            DependsOn = reader.List(reader.Id),
            Accepts = reader.List(() => new AcceptedFinding(reader.Word(), reader.Word(), reader.OptionalVersion())),
            Versions = reader.List(() => ReadVersion(reader)),
        };
        var places = new ManifestPlaces(
            ReadPlace(reader),
            reader.Flag() ? ReadPlace(reader) : null,
            reader.List(() => ReadPlace(reader)),
            reader.List(() => ReadPlace(reader)),
            reader.List(() => new VersionPlaces(ReadPlace(reader), ReadPlace(reader), ReadPlace(reader))));
        return new ManifestFile(path, manifest, places);
    }

    private static void Write(KeptWriter writer, ManifestVersion record)
    {
        writer.Version(record.Version);
        writer.Digest(record.Digest);
        writer.Write(record.Author);
        writer.Time(record.Time);
        writer.Write(record.Reason);
        writer.Number((int)record.Status);
        writer.Write(record.StatusChange is not null);
        if (record.StatusChange is { } change)
        {
            writer.Write(change.Author);
            writer.Time(change.Time);
            writer.Write(change.Reason);
        }

        writer.List(record.Tested, result => Write(writer, result));
    }

    private static ManifestVersion ReadVersion(KeptReader reader) =>
        new(reader.Version(), reader.Digest(), reader.Word(), reader.Time(), reader.Word(), (VersionStatus)reader.Number())
        {
            StatusChange = reader.Flag() ? new StatusChange(reader.Word(), reader.Time(), reader.Word()) : null,
            Tested = reader.List(() => ReadTest(reader)),
        };

    private static void Write(KeptWriter writer, ModelTest result)
    {
        writer.Write(result.Model);
        writer.Time(result.Time);
        writer.Text(result.Author);
        writer.Text(result.Suite);
        writer.Write(result.Count is not null);
        if (result.Count is { } count)
        {
            writer.Number(count.Passed);
            writer.Number(count.Total);
        }

        writer.Text(result.Notes);
        writer.List(result.Upstream, state =>
        {
            writer.Write(state.Id.Value);
            writer.Version(state.Version);
            writer.Digest(state.Digest);
        });
    }

    private static ModelTest ReadTest(KeptReader reader) => new(reader.Word(), reader.Time())
    {
        Author = reader.Text(),
        Suite = reader.Text(),
        Count = reader.Flag() ? new TestCount(reader.Number(), reader.Number()) : null,
        Notes = reader.Text(),
        Upstream = reader.List(() => new UpstreamState(reader.Id(), reader.Version(), reader.Digest())),
    };

    private static void Write(KeptWriter writer, SourcePlace place)
    {
        writer.Span(place.Span);
        writer.Position(place.Start);
        writer.Position(place.End);
    }

    private static SourcePlace ReadPlace(KeptReader reader) => new(reader.Span(), reader.Position(), reader.Position());
}
