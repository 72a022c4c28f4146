namespace PromptGen.Cli.Testing.Models;

/// <summary>What a judge said.</summary>
/// <param name="Passed">Whether it ended with exit code 0.</param>
/// <param name="Notes">What it wrote to its standard output, as far as people read.</param>
/// <param name="Problem">Why there is no verdict; null when there is one.</param>
internal sealed record Verdict(bool Passed, string Notes, string? Problem);
