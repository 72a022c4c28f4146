using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

/// <summary>Whatever a command is pointed at, it ends with a sentence and a code: no stack trace, and no word of a fault of its own.</summary>
public sealed class GarbageTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Commands() => [.. CommandTree.Names().Where(HasPlace)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Bad_input_is_said_in_words(string words)
    {
        _folder.Write("App.csproj", "<Project />");
        _folder.Write("binary", "\0\u0001\u0002");
        _folder.Write("broken/promptgen.yaml", "models: [\n");
        _folder.Write("broken/greeting/manifest.yaml", "versions: {\n\t- x\n");
        _folder.Write("broken/greeting/greeting.prompt", "---\ninputs: [\n---\n{{ for\n");
        _folder.Write("broken/greeting/tests.yaml", "cases: }\n");
        Directory.CreateDirectory(_folder["broken/greeting/versions/1.0.0.prompt"]);

        foreach (string place in new[] { "missing", "binary", "broken" })
        {
            string[] arguments = [.. words.Split(' '), .. Required(words), .. Places(words, place)];
            ToolRun run = _folder.Run(arguments);

            // What only lists, counts or sets up may get along with a broken catalogue.
            bool mayPass = place == "broken" || words == "init";
            Assert.True(run.ExitCode is 1 or 2 || (mayPass && run.ExitCode == 0), $"{string.Join(' ', arguments)}: {run.ExitCode}");
            Assert.True(run.ExitCode == 0 || (run.Error + run.Output).Contains("error", StringComparison.Ordinal), run.Error);
            Assert.DoesNotContain("fault of its own", run.Error + run.Output);
            Assert.DoesNotContain("Unhandled", run.Error + run.Output);
        }
    }

    private static bool HasPlace(string words) => Places(words, "x").Any();

    // Each option that names a file or a folder is pointed at the same place.
    private static IEnumerable<string> Places(string words, string place) =>
        CommandTree.Find(words).Options
            .Where(o => o.Name is "--catalogue" or "--from" or "--batch" or "--to")
            .SelectMany(o => new[] { o.Name, o.Name == "--to" && place == "missing" ? "binary" : place });

    private static IEnumerable<string> Required(string words)
    {
        Command command = CommandTree.Find(words);
        foreach (Argument argument in command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0))
        {
            yield return argument.Name.Contains('@', StringComparison.Ordinal) ? "greeting@1.0.0" : argument.Name is "A" or "B" ? "1.0.0" : "greeting";
        }

        foreach (Option option in command.Options.Where(o => o.Required && o.Name is not ("--from" or "--batch" or "--to")))
        {
            yield return option.Name;
            yield return "why";
        }
    }
}
