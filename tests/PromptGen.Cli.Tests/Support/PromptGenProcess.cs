using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace PromptGen.Cli.Tests.Support;

/// <summary>The tool as people run it: a process of its own, with redirected streams. It is the one that was built with the tests, or the executable that <c>PROMPTGEN_TEST_TOOL</c> names.</summary>
internal static class PromptGenProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The program that is started, and what it is told first.</summary>
    public static IReadOnlyList<string> Command { get; } = Environment.GetEnvironmentVariable("PROMPTGEN_TEST_TOOL") is { Length: > 0 } tool
        ? [Path.GetFullPath(tool)]
        : ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "PromptGen.Cli.dll")];

    /// <summary>The same as a shell takes it.</summary>
    public static string ShellCommand => string.Join(' ', Command.Select(word => $"'{word}'"));

    /// <summary>Runs the built tool to its end.</summary>
    public static ToolRun Run(params string[] arguments) => Run(new Dictionary<string, string>(), arguments);

    /// <summary>Runs the built tool to its end, with variables of its own.</summary>
    public static ToolRun Run(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using Process process = Start(environment, Environment.CurrentDirectory, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            Assert.Fail("the tool did not end");
        }

        var run = new ToolRun(process.ExitCode, output.Result, error.Result);
        Assert.DoesNotContain("   at ", run.Error);
        Assert.DoesNotContain('\u001b', run.Output + run.Error);
        return run;
    }

    /// <summary>Starts the built tool in a folder.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> environment, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Command[0], [.. Command.Skip(1), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.Environment["TERM"] = "xterm-256color";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
