namespace PromptGen.Channels.Trust;

/// <summary>The names of the top-level roles, and of the files that hold metadata.</summary>
internal static class RoleNames
{
    /// <summary>The role that names the keys of all top-level roles.</summary>
    public const string Root = "root";

    /// <summary>The role that names the current snapshot.</summary>
    public const string Timestamp = "timestamp";

    /// <summary>The role that names the version of each targets role.</summary>
    public const string Snapshot = "snapshot";

    /// <summary>The role at which every search for a target begins.</summary>
    public const string Targets = "targets";

    /// <summary>Whether a name is that of a top-level role, which no delegated role can have.</summary>
    public static bool IsTopLevel(string name) => name is Root or Timestamp or Snapshot or Targets;

    /// <summary>What a snapshot or timestamp calls a role's file: <c>targets.json</c>.</summary>
    public static string FileOf(string role) => role + ".json";
}
