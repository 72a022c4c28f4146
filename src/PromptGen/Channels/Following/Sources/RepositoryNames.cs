using System;

namespace PromptGen.Channels.Following.Sources;

/// <summary>Where the parts of a channel repository lie below its folder or address.</summary>
internal static class RepositoryNames
{
    /// <summary>The folder of metadata, with the slash behind it.</summary>
    public const string Metadata = "metadata/";

    /// <summary>The folder of targets, with the slash behind it.</summary>
    public const string Targets = "targets/";

    /// <summary>The file that changes with every state.</summary>
    public const string Timestamp = Metadata + "timestamp.json";

    /// <summary>Where hints can be had, over HTTP.</summary>
    public const string Events = "events";

    private const string Artefacts = "artefacts/";

    /// <summary>The file of an artefact.</summary>
    /// <param name="digest">Its SHA-256.</param>
    public static string Artefact(string digest) => Artefacts + digest + ".json";

    /// <summary>Whether a file is a target or an artefact: one of many, of which each is named by its own hash.</summary>
    public static bool IsContent(string name) => name.StartsWith(Targets, StringComparison.Ordinal) || name.StartsWith(Artefacts, StringComparison.Ordinal);
}
