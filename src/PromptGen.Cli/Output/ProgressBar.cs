using System;
using Spectre.Console;

namespace PromptGen.Cli.Output;

/// <summary>Shows people at a terminal how far long work has come. Nothing is shown where the standard error goes to a file or a build pipeline runs.</summary>
internal static class ProgressBar
{
    /// <summary>Does the work.</summary>
    /// <param name="what">What is done, in a few words.</param>
    /// <param name="total">How many steps there are.</param>
    /// <param name="work">Does them; it is given what to call after each step, from any thread.</param>
    public static T Show<T>(string what, int total, Func<Action, T> work)
    {
        if (!IsWatched || total == 0)
        {
            return work(() => { });
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).HideCompleted(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(what), maxValue: total);
            return work(() => task.Increment(1));
        });
    }

    private static bool IsWatched =>
        !Console.IsErrorRedirected
        && !IsSet("CI")
        && !IsSet("TF_BUILD")
        && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value && !string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);
}
