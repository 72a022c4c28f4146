namespace PromptGen.Cli.Tests.Support;

/// <summary>What a run of the tool gave.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error);
