using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using PromptGen.Cli.Commands;
using PromptGen.Cli.Output;

var terminal = new Terminal();
try
{
    ParseResult parsed = new PromptGenCommand(terminal).Parse(args);
    if (parsed.Errors.Count > 0)
    {
        foreach (ParseError error in parsed.Errors)
        {
            terminal.Error("error: " + error.Message);
        }

        terminal.Say($"'{CommandPath.Of(parsed.CommandResult)} --help' says how it is used");
        return ExitCode.Failure;
    }

    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    terminal.Error("error: " + exception.Message);
    return ExitCode.BadInput;
}
#pragma warning disable CA1031 // The last resort: whatever went wrong, a person gets a sentence and a script gets a code.
catch (Exception exception)
#pragma warning restore CA1031
{
    terminal.Error($"error: promptgen failed, which is a fault of its own: {exception.GetType().Name}: {exception.Message}");
    return ExitCode.Failure;
}
