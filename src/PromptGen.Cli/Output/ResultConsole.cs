using System;
using System.IO;
using Spectre.Console;

namespace PromptGen.Cli.Output;

/// <summary>
/// Where a command writes its result for people: in colour on a terminal (NO_COLOR is honoured), and to the byte as it is when redirected. Lines are never wrapped.
/// </summary>
internal sealed class ResultConsole
{
    private readonly TextWriter _output;
    private readonly IAnsiConsole? _terminal;

    /// <summary>Writes to <paramref name="output"/>.</summary>
    /// <param name="output">Where the result goes.</param>
    /// <param name="isTerminal">Whether eyes read it: then there is colour, and characters that a terminal would obey are shown instead.</param>
    public ResultConsole(TextWriter output, bool isTerminal)
    {
        _output = output;
        if (isTerminal)
        {
            _terminal = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,

                // The sixteen colours that people choose for their terminal, dark or light.
                ColorSystem = ColorSystemSupport.Standard,
                Out = new AnsiConsoleOutput(output),
            });
            _terminal.Profile.Width = int.MaxValue;
        }
    }

    /// <summary>Whether it writes in colour.</summary>
    public bool IsTerminal => _terminal is not null;

    /// <summary>Writes to the standard output.</summary>
    /// <param name="output">The standard output as the command was given it.</param>
    public static ResultConsole For(TextWriter output)
    {
        bool mayColour = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new ResultConsole(output, mayColour && AnsiConsole.Create(new AnsiConsoleSettings()).Profile.Capabilities.Ansi);
    }

    /// <summary>Writes text as it is, without a line break of its own.</summary>
    public void Write(string text, Style? style = null)
    {
        if (_terminal is null)
        {
            _output.Write(text);
        }
        else if (text.Length > 0)
        {
            _terminal.Write(new Text(VisibleText.Of(text), style));
        }
    }

    /// <summary>Writes text and a line break.</summary>
    public void WriteLine(string text = "", Style? style = null)
    {
        Write(text, style);
        _output.Write('\n');
    }
}
