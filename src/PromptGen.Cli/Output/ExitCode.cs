namespace PromptGen.Cli.Output;

/// <summary>What the process returns, the same for every command.</summary>
internal static class ExitCode
{
    /// <summary>The command did what was asked.</summary>
    public const int Done = 0;

    /// <summary>What the command was given is wrong: a file, a record, a prompt.</summary>
    public const int BadInput = 1;

    /// <summary>The command line is wrong, or PromptGen itself is.</summary>
    public const int Failure = 2;
}
