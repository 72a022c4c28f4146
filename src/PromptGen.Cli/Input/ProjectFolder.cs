using System.IO;

namespace PromptGen.Cli.Input;

/// <summary>The folder of a project, where its lock lies.</summary>
internal static class ProjectFolder
{
    /// <summary>What the lock is called.</summary>
    public const string LockName = "prompts.lock.json";

    /// <summary>The folder as the user would name it, empty for the current one. Who names the project file means its folder.</summary>
    public static string Of(DirectoryInfo? project)
    {
        string folder = project?.ToString() ?? "";
        return File.Exists(folder) && Path.GetExtension(folder) == ".csproj" ? Path.GetDirectoryName(folder) ?? "" : folder;
    }
}
