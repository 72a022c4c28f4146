using System;
using System.IO;
using System.Linq;
using PromptGen.Channels.Trust.State;
using PromptGen.Repository.Roles;

namespace PromptGen.Repository.State;

/// <summary>Where the files of a repository lie. Relative paths have <c>/</c>, as in an address.</summary>
public static class RepositoryPaths
{
    /// <summary>The current timestamp, the only file that is replaced.</summary>
    public const string Timestamp = "metadata/timestamp.json";

    /// <summary>The folder of proposals.</summary>
    public const string Pending = "pending";

    /// <summary>The folder of what applications deployed.</summary>
    public const string Deploys = "deploys";

    /// <summary>The folder of which digest each published version has, for ever.</summary>
    public const string Published = "published";

    /// <summary>The file that a writer holds while it works.</summary>
    public const string Lock = "pending/.lock";

    /// <summary>A version of a role's file.</summary>
    public static string OfRole(string role, long version) => "metadata/" + TrustUpdate.MetadataName(role, version);

    /// <summary>A timestamp in the archive.</summary>
    public static string OfTimestamp(long version) => FormattableString.Invariant($"metadata/timestamps/{version}.json");

    /// <summary>A file that a role vouches for.</summary>
    public static string OfTarget(TargetEntry file) => "targets/" + (file ?? throw new ArgumentNullException(nameof(file))).Place;

    /// <summary>An artefact.</summary>
    public static string OfArtefact(string hash) => $"artefacts/{hash}.json";

    /// <summary>A relative path in a folder, as the system writes it.</summary>
    public static string In(string folder, string relative) =>
        Path.Combine([folder, .. (relative ?? throw new ArgumentNullException(nameof(relative))).Split('/')]);

    /// <summary>The versions of a role that lie in a folder, in rising order.</summary>
    internal static long[] VersionsOf(string folder, string role)
    {
        string metadata = In(folder, "metadata");
        string ending = "." + role + ".json";
        return !Directory.Exists(metadata) ? [] : [.. Directory.EnumerateFiles(metadata, "*" + ending).Select(f => NumberOf(Path.GetFileName(f), ending)).OfType<long>().Order()];
    }

    /// <summary>The timestamps in the archive, in rising order.</summary>
    internal static long[] Timestamps(string folder)
    {
        string archive = In(folder, "metadata/timestamps");
        return !Directory.Exists(archive) ? [] : [.. Directory.EnumerateFiles(archive, "*.json").Select(f => NumberOf(Path.GetFileName(f), ".json")).OfType<long>().Order()];
    }

    private static long? NumberOf(string name, string ending) =>
        name.EndsWith(ending, StringComparison.Ordinal) && long.TryParse(name[..^ending.Length], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long number) ? number : null;
}
