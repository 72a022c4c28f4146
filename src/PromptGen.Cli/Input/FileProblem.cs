using System;

namespace PromptGen.Cli.Input;

/// <summary>Something wrong at a place of a file that a command was given.</summary>
/// <param name="Path">The file as the user named it.</param>
/// <param name="Line">Line, from 1; 0 for the file as a whole.</param>
/// <param name="Column">UTF-16 unit in the line, from 1; 0 for the line as a whole.</param>
/// <param name="Message">One sentence without a final period that says what is wrong and what to do.</param>
/// <param name="Code">The id of the finding.</param>
internal sealed record FileProblem(string Path, int Line, int Column, string Message, string Code = ToolCodes.BadRecord)
{
    /// <summary><c>path(line,column): error CODE: message</c>, the form that build logs and editors recognise.</summary>
    public override string ToString()
    {
        string place = Line == 0 ? Path : Column == 0
            ? FormattableString.Invariant($"{Path}({Line})")
            : FormattableString.Invariant($"{Path}({Line},{Column})");
        return $"{place}: error {Code}: {Message}";
    }
}
