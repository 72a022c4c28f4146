using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace PromptGen.Cli.Tests.Support;

/// <summary>A folder in which the real tool runs, as people run it: without <c>--catalogue</c>, and as a git identity of its own.</summary>
internal sealed class ToolFolder : IDisposable
{
    // Starting the tool takes longer than all else in most tests.
    private static readonly Lazy<Dictionary<string, string>> Scaffolded = new(() =>
    {
        using var folder = new ToolFolder();
        Assert.Equal(0, folder.Run("init").ExitCode);
        return folder.Files().ToDictionary(f => f, folder.Read);
    });

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment;

    public ToolFolder()
    {
        Directory.CreateDirectory(Path);
        _environment = new Dictionary<string, string>
        {
            ["GIT_CONFIG_GLOBAL"] = _folder.Write("gitconfig", "[user]\n\tname = Ana Ruiz\n\temail = ana@example.org\n"),
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_CEILING_DIRECTORIES"] = _folder.Path,
        };
    }

    /// <summary>A folder in which <c>promptgen init</c> has run.</summary>
    public static ToolFolder Initialised()
    {
        var folder = new ToolFolder();
        foreach ((string path, string text) in Scaffolded.Value)
        {
            folder.Write(path, text);
        }

        return folder;
    }

    /// <summary>The folder.</summary>
    public string Path => _folder["work"];

    /// <summary>The path of a file or folder in it.</summary>
    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>Gives the tool an environment variable; an empty one is none.</summary>
    public void Set(string variable, string value) => _environment[variable] = value;

    /// <summary>Runs a command in the folder.</summary>
    public ToolRun Run(params string[] arguments) => RunIn("", arguments);

    /// <summary>Starts a command in the folder.</summary>
    public System.Diagnostics.Process Start(params string[] arguments) => PromptGenProcess.Start(_environment, Path, arguments);

    /// <summary>Runs a command in a folder in it.</summary>
    public ToolRun RunIn(string relative, params string[] arguments)
    {
        using System.Diagnostics.Process process = PromptGenProcess.Start(_environment, this[relative], arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        var run = new ToolRun(process.ExitCode, output.Result, error.Result);
        Assert.DoesNotContain("   at ", run.Error);
        Assert.DoesNotContain("fault of its own", run.Error);
        Assert.DoesNotContain('\u001b', run.Output + run.Error);
        return run;
    }

    /// <summary>Writes a file, making its folder.</summary>
    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
    }

    /// <summary>A file's text, its byte order mark included.</summary>
    public string Read(string relative) => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(this[relative]));

    /// <summary>The files in it, by paths relative to it, in ordinal order; those of git left out.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Select(f => System.IO.Path.GetRelativePath(Path, f).Replace('\\', '/'))
        .Where(f => !f.StartsWith(".git/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The files with their bytes.</summary>
    public Dictionary<string, string> Contents() => Files().ToDictionary(f => f, f => Convert.ToHexString(File.ReadAllBytes(this[f])));

    public void Dispose() => _folder.Dispose();
}
