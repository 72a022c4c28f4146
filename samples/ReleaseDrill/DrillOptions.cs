using System;
using System.Collections.Generic;
using System.Globalization;

namespace ReleaseDrill;

/// <summary>How the drill is run.</summary>
/// <param name="Tool">The command that starts the tool: <c>promptgen</c>, or <c>dotnet PromptGen.Cli.dll</c>.</param>
/// <param name="Patience">How long anything may take that is waited for; the whole drill may take four times as long.</param>
internal sealed record DrillOptions(IReadOnlyList<string> Tool, TimeSpan Patience)
{
    public const string Usage = """
        usage: ReleaseDrill [TOOL...] [--patience SECONDS]

          TOOL        the command that starts the tool, such as: dotnet PromptGen.Cli.dll; left out: promptgen
          --patience  how long each step may take, 15 seconds unless it is said; the whole drill ends after four times as long
        """;

    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(15);

    /// <summary>Reads the command line; null when it says something else.</summary>
    public static DrillOptions? Parse(string[] arguments)
    {
        (string[] tool, TimeSpan? patience) = arguments switch
        {
            [.. string[] before, "--patience", string seconds] => (before, Seconds(seconds)),
            _ => (arguments, UsualPatience),
        };
        return patience is { } most ? new DrillOptions(tool.Length == 0 ? ["promptgen"] : tool, most) : null;
    }

    private static TimeSpan? Seconds(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds > 0 ? TimeSpan.FromSeconds(seconds) : null;
}
