using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Manifests;

namespace PromptGen.Cli.Tests.Support;

/// <summary>An application's folder with a project file, beside a catalogue, on the disk.</summary>
internal sealed class LockProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Lays both out: <c>prompts</c> and <c>src/App</c>.</summary>
    public LockProject(ReleasedPrompts? prompts = null)
    {
        Prompts = prompts ?? Usual();
        Directory.CreateDirectory(_folder[".git"]);
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "App.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
        Prompts.WriteTo(CatalogueFolder);
    }

    public ReleasedPrompts Prompts { get; }

    public string Folder => _folder["src/App"];

    public string CatalogueFolder => _folder["prompts"];

    public string LockPath => Path.Combine(Folder, "prompts.lock.json");

    /// <summary>The lock's text.</summary>
    public string Lock
    {
        get => File.ReadAllText(LockPath);
        set => File.WriteAllText(LockPath, value);
    }

    /// <summary>A prompt with stable releases and a pre-release, another in a folder, and a partial.</summary>
    public static ReleasedPrompts Usual() => new ReleasedPrompts()
        .Add("shared/style", "1.0.0", text: "---\nkind: partial\n---\nBe kind.\n")
        .Add("billing/refund", "1.0.0")
        .Add("support-bot", "1.0.0")
        .Add("support-bot", "1.1.0")
        .Add("support-bot", "2.0.0-rc.1")
        .Add("old", "1.0.0", VersionStatus.Retired)
        .Add("old", "0.9.0", VersionStatus.Deprecated);

    /// <summary>Runs a command on the project.</summary>
    public ToolRun Run(params string[] arguments) => PromptGenProcess.Run([.. arguments, "--project", Folder]);

    /// <summary>Everything in the project's folder, which tells what a command left behind.</summary>
    public IEnumerable<string?> Names() => Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();
}
