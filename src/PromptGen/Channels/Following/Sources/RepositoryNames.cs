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

    /// <summary>The file of an artefact.</summary>
    /// <param name="digest">Its SHA-256.</param>
    public static string Artefact(string digest) => "artefacts/" + digest + ".json";
}
