using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace PromptGen.Cli.Input;

/// <summary>
/// Where a project file says that its lock and catalogue lie. Only what the file itself says plainly is read, without a condition and without other properties in the value: asking MSBuild
/// would take longer than everything else a command does.
/// </summary>
/// <param name="LockFile">The lock, relative to the project's folder or absolute; null when not said.</param>
/// <param name="PromptsPaths">The catalogue's folders, relative to the project's folder or absolute, the project's own first; none when not said.</param>
internal sealed record ProjectSettings(string? LockFile, IReadOnlyList<string> PromptsPaths)
{
    private static readonly ProjectSettings Nothing = new(null, []);

    /// <summary>The project's own catalogue folder; null when not said.</summary>
    public string? PromptsPath => PromptsPaths.Count > 0 ? PromptsPaths[0] : null;

    /// <summary>Reads the one project file of a folder; of several, or of one that cannot be read, nothing is known.</summary>
    public static ProjectSettings Read(string folder)
    {
        string[] files = Directory.GetFiles(folder, "*.csproj");
        if (files.Length != 1)
        {
            return Nothing;
        }

        try
        {
            using var reader = XmlReader.Create(files[0], new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            XElement[] properties = [.. Properties(XDocument.Load(reader))];
            return new ProjectSettings(ValueOf(properties, "PromptGenLockFile"), ValueOf(properties, "PromptGenPromptsPath")?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []);
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            // The build says what is wrong with it.
            return Nothing;
        }
    }

    private static IEnumerable<XElement> Properties(XDocument project) =>
        (project.Root?.Elements() ?? []).Where(e => e.Name.LocalName == "PropertyGroup" && e.Attribute("Condition") is null).SelectMany(g => g.Elements());

    // Of two the later counts, as in MSBuild.
    private static string? ValueOf(XElement[] properties, string name) =>
        properties.LastOrDefault(e => e.Name.LocalName == name && e.Attribute("Condition") is null)?.Value.Trim() is { Length: > 0 } value && !value.Contains("$(", StringComparison.Ordinal)
            ? value.Replace('\\', Path.DirectorySeparatorChar)
            : null;
}
