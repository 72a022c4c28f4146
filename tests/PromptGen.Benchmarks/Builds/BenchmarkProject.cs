using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PromptGen.Benchmarks.Builds;

/// <summary>A project that is built over and over.</summary>
/// <param name="folder">Its folder.</param>
/// <param name="packages">NuGet's folder of packages.</param>
internal sealed class BenchmarkProject(string folder, string packages)
{
    // "-m:1" and no reuse: all that a build runs is the measured process or its child.
    private static readonly string[] Quiet = ["-v:quiet", "-nologo", "-nodeReuse:false", "-tl:off", "-m:1"];

    /// <summary>Its folder.</summary>
    public string Folder => folder;

    /// <summary>Restores its packages.</summary>
    public void Restore() => ProcessMeter.Run(folder, packages, ["restore", .. Quiet]);

    /// <summary>Builds it as it is.</summary>
    public ProcessCost Build(string configuration, params IEnumerable<string> arguments) =>
        ProcessMeter.Run(folder, packages, ["build", "App.csproj", "-c", configuration, "--no-restore", .. Quiet, .. arguments]);

    /// <summary>Publishes it.</summary>
    /// <returns>The folder in which it lies.</returns>
    public string Publish()
    {
        string published = Path.Combine(folder, "published");
        ProcessMeter.Run(folder, packages, ["publish", "App.csproj", "-c", "Release", "--no-restore", "-o", published, .. Quiet]);
        return published;
    }

    /// <summary>Evaluates it, and runs no target.</summary>
    public ProcessCost Evaluate() => ProcessMeter.Run(folder, packages, ["msbuild", "App.csproj", "-getProperty:AssemblyName", "-nologo"]);

    /// <summary>Deletes what was built of a configuration.</summary>
    public void Clean(string configuration)
    {
        foreach (string output in (string[])[Path.Combine(folder, "bin", configuration), Path.Combine(folder, "obj", configuration)])
        {
            if (Directory.Exists(output))
            {
                Directory.Delete(output, recursive: true);
            }
        }
    }

    /// <summary>The file in a folder that holds a text, by its path in the project.</summary>
    public string FileWith(string place, string text) =>
        Path.GetRelativePath(folder, Directory.EnumerateFiles(Path.Combine(folder, place)).First(file => File.ReadAllText(file).Contains(text, StringComparison.Ordinal)));

    /// <summary>Changes a file, which has to hold what is replaced.</summary>
    public void Edit(string path, string old, string now)
    {
        string file = Path.Combine(folder, path);
        string text = File.ReadAllText(file);
        File.WriteAllText(file, text.Contains(old, StringComparison.Ordinal) ? text.Replace(old, now, StringComparison.Ordinal) : throw new InvalidOperationException($"{file} has no '{old}'"));
    }
}
