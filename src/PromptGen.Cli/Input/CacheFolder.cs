using System;
using System.IO;

namespace PromptGen.Cli.Input;

/// <summary>The user's folder for what runs of the tool keep to be quicker the next time.</summary>
internal static class CacheFolder
{
    /// <summary>The environment variable that names another folder, such as one that a build pipeline keeps between its runs.</summary>
    public const string Variable = "PROMPTGEN_CACHE";

    /// <summary>What the option to do without it says.</summary>
    public const string OptionText = "Read every file anew, and keep nothing for the next run.";

    /// <summary>The folder as a full path, which need not be there yet; null when the user has none.</summary>
    /// <param name="isUnwanted">Whether to do without.</param>
    public static string? Find(bool isUnwanted)
    {
        if (isUnwanted)
        {
            return null;
        }

        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Path.GetFullPath(named);
        }

        string place = OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Rooted("XDG_CACHE_HOME") ?? (Rooted("HOME") is { } home ? Path.Combine(home, ".cache") : "");
        return place.Length == 0 ? null : Path.Combine(place, "promptgen");
    }

    // A relative path would be another folder in every folder.
    private static string? Rooted(string variable) => Environment.GetEnvironmentVariable(variable) is { } path && Path.IsPathFullyQualified(path) ? path : null;
}
