using System;
using Spectre.Console;

namespace PromptGen.Cli.Output;

/// <summary>
/// Where a command speaks to people: one line a message, in colour on a terminal (NO_COLOR is honoured) and plain when redirected. Results go to the standard output.
/// </summary>
internal sealed class Terminal
{
    private readonly IAnsiConsole _console;

    /// <summary>Speaks to the standard error.</summary>
    public Terminal()
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // Left to itself the library looks at TERM alone and would colour a log file.
            Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = Console.IsErrorRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Error),
        });

        // Lines are for tools too, which find file(line,column) in them; a console may wrap them, we do not.
        _console.Profile.Width = int.MaxValue;
    }

    /// <summary>Says what is wrong.</summary>
    public void Error(string message) => Write(message, Color.Red);

    /// <summary>Says what may be wrong.</summary>
    public void Warning(string message) => Write(message, Color.Yellow);

    /// <summary>Says what happened.</summary>
    public void Say(string message) => Write(message, Color.Default);

    private void Write(string message, Color color) => _console.Write(new Text(message + "\n", new Style(color)));
}
